package org.plenary.plugin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.spi.kit.RuleTrial;

class KnownTimeZoneTest {
    private static final KnownTimeZone RULE = new KnownTimeZone("timeZone");

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Dubai", "Asia/Yekaterinburg", "America/Argentina/Ushuaia", "US/Pacific", "UTC"})
    void acceptsPlacesAndUtc(String zone) {
        assertThat(RuleTrial.of(Map.of("timeZone", zone)).rejections(RULE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT", "EST", "+04:00", "Asia/Atlantis", "asia/dubai", "Dubai"})
    void rejectsAbbreviationsOffsetsAndUnknownPlaces(String zone) {
        assertThat(RuleTrial.of(Map.of("timeZone", zone)).rejections(RULE))
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.field()).isEqualTo("timeZone");
                    assertThat(rejection.reason()).contains(zone, "Asia/Dubai");
                });
    }

    @Test
    void leavesAVenueWithoutAZoneAlone() {
        assertThat(RuleTrial.of(Map.of()).rejections(RULE)).isEmpty();
    }
}
