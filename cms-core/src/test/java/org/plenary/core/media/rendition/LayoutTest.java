package org.plenary.core.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.media.Dimensions;

class LayoutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // image     | frame      | fit     | part        | size
                "4000 x 3000 | 640 x      | CONTAIN | 4000 x 3000 | 640 x 480",
                "4000 x 3000 | x 480      | CONTAIN | 4000 x 3000 | 640 x 480",
                "4000 x 3000 | 640 x 160  | CONTAIN | 4000 x 3000 | 213 x 160",
                "4000 x 3000 | 640 x 360  | COVER   | 4000 x 2250 | 640 x 360",
                "3000 x 4000 | 640 x 360  | COVER   | 3000 x 1688 | 640 x 360",
                "3000 x 4000 | 160 x 160  | COVER   | 3000 x 3000 | 160 x 160",
                // never larger than it is
                "300 x 200   | 640 x      | CONTAIN | 300 x 200   | 300 x 200",
                "300 x 200   | 640 x 360  | CONTAIN | 300 x 200   | 300 x 200",
                "300 x 200   | 640 x 640  | COVER   | 200 x 200   | 200 x 200",
                // without a frame, or in one without a bottom, it ends somewhere
                "9000 x 9000 | x          | CONTAIN | 9000 x 9000 | 1920 x 1920",
                "9000 x 1000 | x          | CONTAIN | 9000 x 1000 | 5760 x 640",
                "900 x 90000 | 640 x      | CONTAIN | 900 x 90000 | 192 x 19200",
                // and a line stays a line
                "9000 x 1    | 160 x      | CONTAIN | 9000 x 1    | 160 x 1",
                "9000 x 1    | 160 x 160  | COVER   | 1 x 1       | 1 x 1"
            })
    void bringsAnImageIntoAFrame(String image, String frame, Fit fit, String part, String size) {
        var layout = Layout.of(
                dimensions(image), new Rendition(side(frame, true), side(frame, false), fit, Optional.empty()));

        assertThat(layout).isEqualTo(new Layout(dimensions(part), dimensions(size)));
    }

    private static Dimensions dimensions(String text) {
        return new Dimensions(side(text, true).getAsInt(), side(text, false).getAsInt());
    }

    private static OptionalInt side(String text, boolean first) {
        int x = text.indexOf('x');
        var side = (first ? text.substring(0, x) : text.substring(x + 1)).strip();
        return side.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(side));
    }
}
