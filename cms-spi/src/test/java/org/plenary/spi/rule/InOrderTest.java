package org.plenary.spi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial;
import org.plenary.spi.kit.RuleTrial.Rejection;

class InOrderTest {
    private static final InOrder DAYS = InOrder.days("first", "last", "Too early.");
    private static final InOrder TIMES = InOrder.times("start", "end", "Ends too early.");

    @Test
    void rejectsALastDayBeforeTheFirst() {
        assertThat(rejections(DAYS, Map.of("first", "2027-06-03", "last", "2027-06-02")))
                .containsExactly(new Rejection("last", "Too early."));
    }

    @Test
    void acceptsAnEventOfOneDay() {
        assertThat(rejections(DAYS, Map.of("first", "2027-06-02", "last", "2027-06-02")))
                .isEmpty();
    }

    @Test
    void rejectsAnEndAtItsStart() {
        var noon = "2027-06-02T12:00:00Z";

        assertThat(rejections(TIMES, Map.of("start", noon, "end", noon)))
                .containsExactly(new Rejection("end", "Ends too early."));
    }

    @Test
    void comparesTimesOfTwoZonesAsInstants() {
        assertThat(rejections(
                        TIMES,
                        Map.of(
                                "start", "2027-06-02T12:00:00+04:00[Asia/Dubai]",
                                "end", "2027-06-02T11:00:00+03:00[Europe/Moscow]")))
                .hasSize(1);
    }

    @Test
    void saysNothingWhereATimeIsMissingOrIsNone() {
        assertThat(rejections(TIMES, Map.of("end", "2027-06-02T12:00:00Z"))).isEmpty();
        assertThat(rejections(TIMES, Map.of("start", "at noonTime", "end", "2027-06-02T12:00:00Z")))
                .isEmpty();
    }

    private static List<Rejection> rejections(Rule rule, Map<String, Object> values) {
        return RuleTrial.of(values).rejections(rule);
    }
}
