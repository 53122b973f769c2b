package org.plenary.plugin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial;
import org.plenary.spi.kit.RuleTrial.Rejection;

class WholeMinutesTest {

    @Test
    void acceptsASlotAcrossMidnight() {
        assertThat(rejections("2027-06-02T23:30:00+04:00[Asia/Dubai]", "2027-06-03T01:00:00+04:00[Asia/Dubai]"))
                .isEmpty();
    }

    @Test
    void rejectsAnEndAtOrBeforeTheStart() {
        var noon = "2027-06-02T12:00:00+04:00[Asia/Dubai]";

        assertThat(rejections(noon, noon)).containsExactly(new Rejection("end", "The slot must end after it starts."));
        assertThat(rejections(noon, "2027-06-02T11:00:00+04:00[Asia/Dubai]")).hasSize(1);
    }

    @Test
    void rejectsTwentyFourHoursAndAcceptsAMinuteLess() {
        var start = "2027-06-02T12:00:00+04:00[Asia/Dubai]";

        assertThat(rejections(start, "2027-06-03T12:00:00+04:00[Asia/Dubai]"))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).contains("24 hours"));
        assertThat(rejections(start, "2027-06-03T11:59:00+04:00[Asia/Dubai]")).isEmpty();
    }

    @Test
    void measuresTheTimeThatPassesNotTheClockOnTheWall() {
        // Berlin's clocks skip an hour in that night, so noon to noon is 23 hours.
        assertThat(rejections("2027-03-27T12:30:00+01:00[Europe/Berlin]", "2027-03-28T12:30:00+02:00[Europe/Berlin]"))
                .isEmpty();
    }

    @Test
    void rejectsSeconds() {
        assertThat(rejections("2027-06-02T12:00:30+04:00[Asia/Dubai]", "2027-06-02T12:45:00.5+04:00[Asia/Dubai]"))
                .extracting(Rejection::field)
                .containsExactly("start", "end");
    }

    private static List<Rejection> rejections(String start, String end) {
        return RuleTrial.of(Map.of("start", start, "end", end)).rejections(new WholeMinutes());
    }
}
