package org.plenary.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Outline;
import org.plenary.core.Seed;
import org.plenary.core.search.Digest;
import org.plenary.core.timeline.Interval;

@Seed.Seeded
class NotesTest {
    private static final int MOST = 256;

    private final Notes notes = new Notes(MOST);

    @RepeatedTest(20)
    void findsWhatWasNotedLastOrNothing(Seed seed) {
        var noted = new HashMap<Address, Outline>();
        for (int i = 0; i < 2_000; i++) {
            var address = address(seed.below(MOST * 2));
            var outline = outline(seed);
            assertThat(notes.note(address, outline)).isTrue();
            noted.put(address, outline);
            assertThat(notes.find(address)).hasValueSatisfying(found -> isTheSame(found, outline));
        }
        noted.forEach((address, outline) -> notes.find(address).ifPresent(found -> isTheSame(found, outline)));
    }

    @Test
    void findsNearlyAllOfWhatThereIsRoomFor() {
        IntStream.range(0, MOST / 2).forEach(number -> notes.note(address(number), outline(number)));
        long found = IntStream.range(0, MOST / 2)
                .filter(number -> notes.find(address(number)).isPresent())
                .count();
        assertThat(found).isGreaterThan(MOST / 2 * 9 / 10);
    }

    @Test
    void givesUpWhatWasNotedFirst() {
        IntStream.range(0, MOST * 4).forEach(number -> notes.note(address(number), outline(number)));
        assertThat(notes.find(address(MOST * 4 - 1))).isPresent();
        assertThat(IntStream.range(0, MOST * 4)
                        .filter(number -> notes.find(address(number)).isPresent()))
                .hasSize(MOST);
    }

    @Test
    void notesNothingThatIsTooLongOrOfAnUnknownLifetime() {
        var kind = new Outline.Kind("application/json", false, List.of());
        var extent = new Outline.Extent(1_000, new Digest(1, 2), 3);
        var known = new Lifetime.Known(new Interval(0, 1), () -> true);
        assertThat(notes.note(address(0), new Outline(kind, extent, new byte[500], known)))
                .isFalse();
        assertThat(notes.note(address(0), new Outline(kind, extent, new byte[5], new Lifetime.Unknown())))
                .isFalse();
        assertThat(new Notes(0).note(address(0), new Outline(kind, extent, new byte[5], known)))
                .isFalse();
        assertThat(new Notes(0).find(address(0))).isEmpty();
    }

    private static Address address(int number) {
        return new Address("/api/v1/talks?page%5Bnumber%5D=" + number / 2, number % 2 == 0 ? "" : "ar");
    }

    private static Outline outline(Seed seed) {
        return outline(seed.below(1_000_000));
    }

    private static Outline outline(int number) {
        var kind = new Outline.Kind(
                "application/json", number % 2 == 0, number % 3 == 0 ? List.of("Accept-Language") : List.of());
        var extent = new Outline.Extent(number, new Digest(number, ~(long) number), number * 31);
        var rest = ("rest" + number).repeat(number % 20).getBytes();
        return new Outline(kind, extent, rest, new Lifetime.Known(new Interval(number, number + 1L), () -> true));
    }

    private static void isTheSame(Outline found, Outline noted) {
        assertThat(found.kind()).isEqualTo(noted.kind());
        assertThat(found.extent()).isEqualTo(noted.extent());
        assertThat(found.rest()).isEqualTo(noted.rest());
        assertThat(found.tag()).isEqualTo(noted.tag());
        assertThat(found.lifetime()).isEqualTo(noted.lifetime());
    }
}
