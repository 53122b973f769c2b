package org.plenary.spi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial;

class EmbargoTest {
    private static final Rule RULE = Embargo.until("embargoUntil", "Too early.");

    @Test
    void refusesWhatWouldBeSeenBeforeTheEmbargoEnds() {
        assertThat(embargoed("2027-03-15T06:00:00Z")
                        .effective(at("2027-03-15T05:59:59Z"))
                        .rejections(RULE))
                .extracting(RuleTrial.Rejection::field)
                .containsExactly("embargoUntil");
    }

    @Test
    void allowsWhatIsSeenFromTheVeryEnd() {
        assertThat(embargoed("2027-03-15T06:00:00Z")
                        .effective(at("2027-03-15T06:00:00Z"))
                        .rejections(RULE))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutAnEmbargo() {
        assertThat(RuleTrial.of(Map.of()).rejections(RULE)).isEmpty();
    }

    private static RuleTrial embargoed(String until) {
        return RuleTrial.of(Map.of("embargoUntil", until));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
