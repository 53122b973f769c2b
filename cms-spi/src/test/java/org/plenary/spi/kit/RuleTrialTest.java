package org.plenary.spi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial.Rejection;

class RuleTrialTest {

    @Test
    void rejectsARequiredFieldThatIsMissing() {
        assertThat(RuleTrial.of(Map.of()).rejections(context -> context.require("logo", "A logo, please.")))
                .containsExactly(new Rejection("logo", "A logo, please."));
    }

    @Test
    void rejectsALocalisedFieldThatIsMissingInALocaleOfTheChange() {
        var trial = RuleTrial.of(Map.of("name", Map.of("ar", "قمة"))).localised("name");

        assertThat(trial.rejections(context -> context.require("name", "A name, please.")))
                .hasSize(1);
    }

    @Test
    void acceptsRequiredFieldsThatAreThere() {
        var trial = RuleTrial.of(Map.of("name", Map.of("en", "Summit"), "geo", Map.of("lat", 1L, "lon", 2L)))
                .localised("name");

        assertThat(trial.rejections(context -> {
                    context.require("name", "A name, please.");
                    context.require("geo", "A place, please.");
                }))
                .isEmpty();
    }

    @Test
    void showsWhatARuleHasSet() {
        var trial = RuleTrial.of(Map.of("code", "A1"));

        trial.rejections(context -> context.set("code", "a1"));

        assertThat(trial.after().get("code")).contains("a1");
    }
}
