package org.plenary.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.error.PlenaryException;

class ImageHeaderTest {
    @TempDir
    Path folder;

    @Test
    void readsHowLargeAnImageIs() throws IOException {
        assertThat(size(MediaKind.PNG, SampleFiles.png(7, 3))).isEqualTo(new Dimensions(7, 3));
        assertThat(size(MediaKind.JPEG, SampleFiles.image("jpg", 7, 3))).isEqualTo(new Dimensions(7, 3));
        assertThat(size(MediaKind.GIF, SampleFiles.image("gif", 7, 3))).isEqualTo(new Dimensions(7, 3));
        assertThat(size(MediaKind.WEBP, SampleFiles.webp())).isEqualTo(new Dimensions(1, 1));
    }

    @Test
    void turnsAPhotographThatWasTakenUpright() throws IOException {
        assertThat(size(MediaKind.JPEG, SampleFiles.upright(7, 3))).isEqualTo(new Dimensions(3, 7));
    }

    @Test
    void refusesAnImageThatWouldFillTheMemoryOfWhoeverShowsIt() {
        assertThatThrownBy(() -> size(MediaKind.PNG, SampleFiles.pngThatClaims(50_000, 50_000)))
                .isInstanceOf(PlenaryException.class)
                .hasMessageContaining("50,000 × 50,000 pixels");
        assertThatThrownBy(() -> size(MediaKind.PNG, SampleFiles.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isInstanceOf(PlenaryException.class);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAnImage() {
        for (var kind : new MediaKind[] {MediaKind.PNG, MediaKind.JPEG, MediaKind.GIF, MediaKind.WEBP}) {
            var whole = kind == MediaKind.WEBP
                    ? SampleFiles.webp()
                    : SampleFiles.image(kind.extensions().getFirst(), 7, 3);
            assertThatThrownBy(() -> size(kind, Arrays.copyOf(whole, 9)))
                    .as(kind.name())
                    .isInstanceOf(PlenaryException.class)
                    .hasMessageContaining("damaged");
        }
        assertThatThrownBy(() -> size(MediaKind.PNG, SampleFiles.pngThatClaims(0, 10)))
                .isInstanceOf(PlenaryException.class);
        assertThatThrownBy(() -> size(MediaKind.PNG, SampleFiles.pngThatClaims(-1, -1)))
                .isInstanceOf(PlenaryException.class);
    }

    private Dimensions size(MediaKind kind, byte[] bytes) throws IOException {
        return ImageHeader.of(Files.write(folder.resolve("image"), bytes), kind);
    }
}
