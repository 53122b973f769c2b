package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.Violations;
import org.plenary.spi.model.FieldKind;

class TimesTest {

    @Test
    void storesATimeInAZoneInOneSpellingHoweverItWasWritten() {
        var stored = "2027-06-02T09:00:00+04:00[Asia/Dubai]";

        assertThat(zoned(stored)).isEqualTo(stored);
        assertThat(zoned("2027-06-02T09:00[Asia/Dubai]")).isEqualTo(stored);
        assertThat(zoned("2027-06-02T05:00:00Z[Asia/Dubai]")).isEqualTo(stored);
        assertThat(zoned(Map.of("at", "2027-06-02T09:00:00.0001+04:00", "zone", "Asia/Dubai")))
                .isEqualTo(stored);
        assertThat(zoned(Map.of("at", "2027-06-02T09:00", "zone", "Asia/Dubai")))
                .isEqualTo(stored);
        assertThat(zoned("2027-01-02T09:00:00[Europe/London]")).isEqualTo("2027-01-02T09:00:00+00:00[Europe/London]");
        assertThat(zoned("2027-01-02T09:00:00.25[UTC]")).isEqualTo("2027-01-02T09:00:00.25+00:00[UTC]");
    }

    @Test
    void readsBackTheStoredSpelling() {
        var stored = "2027-10-31T01:30:00+00:00[Europe/London]";

        assertThat(ZonedTimes.format(ZonedTimes.parse(stored))).isEqualTo(stored);
        assertThat(ZonedTimes.parse("2027-06-02T09:00:00.25+04:00[Asia/Dubai]").toInstant())
                .hasToString("2027-06-02T05:00:00.250Z");
    }

    @Test
    void refusesAnOffsetThatTheZoneDoesNotHaveThen() {
        assertThat(refusal(new FieldKind.ZonedTime(), "2027-07-01T09:00:00+00:00[Europe/London]"))
                .isEqualTo("says offset +00:00, but at that moment Europe/London has +01:00; leave one of them out");
    }

    @Test
    void refusesATimeThatTheClocksSkip() {
        assertThat(refusal(new FieldKind.ZonedTime(), "2027-03-28T01:30:00[Europe/London]"))
                .contains("clocks of Europe/London skip");
    }

    @Test
    void takesTheEarlierOfATimeShownTwiceUnlessTheOffsetSaysOtherwise() {
        assertThat(zoned("2027-10-31T01:30:00[Europe/London]")).isEqualTo("2027-10-31T01:30:00+01:00[Europe/London]");
        assertThat(zoned("2027-10-31T01:30:00+00:00[Europe/London]"))
                .isEqualTo("2027-10-31T01:30:00+00:00[Europe/London]");
    }

    @Test
    void refusesAZoneThatIsNone() {
        assertThat(refusal(new FieldKind.ZonedTime(), "2027-06-02T09:00:00[Asia/Dubay]"))
                .contains("did you mean 'Asia/Dubai'?");
        assertThat(refusal(new FieldKind.ZonedTime(), "2027-06-02T09:00:00+04:00"))
                .contains("must be a time in a zone");
    }

    @Test
    void keepsInstantsToTheMillisecondInUtc() {
        assertThat(accepted(new FieldKind.Moment(), "2027-06-02T09:00:00.123456+04:00"))
                .isEqualTo("2027-06-02T05:00:00.123Z");
        assertThat(refusal(new FieldKind.Moment(), "2027-06-02T09:00:00")).contains("Z or an offset");
    }

    @Test
    void checksDatesAndDurations() {
        assertThat(accepted(new FieldKind.Day(), "2028-02-29")).isEqualTo("2028-02-29");
        assertThat(refusal(new FieldKind.Day(), "2027-02-29")).contains("must be a date");
        assertThat(accepted(new FieldKind.Span(), "PT90M")).isEqualTo("PT1H30M");
        assertThat(refusal(new FieldKind.Span(), "PT-5M")).contains("must be a duration");
        assertThat(refusal(new FieldKind.Span(), "PT9999999999999999999H")).contains("must be a duration");
    }

    private static Object zoned(Object sent) {
        return accepted(new FieldKind.ZonedTime(), sent);
    }

    private static Object accepted(FieldKind kind, Object sent) {
        var found = new Violations();
        var value = ScalarCheck.check(kind, sent, Spot.start(found));
        assertThat(found.list()).isEmpty();
        return value.orElseThrow();
    }

    private static String refusal(FieldKind kind, Object sent) {
        var found = new Violations();
        assertThat(ScalarCheck.check(kind, sent, Spot.start(found))).isEmpty();
        return found.list().getFirst().message();
    }
}
