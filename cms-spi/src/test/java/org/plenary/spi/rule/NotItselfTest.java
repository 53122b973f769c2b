package org.plenary.spi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial;
import org.plenary.spi.kit.RuleTrial.Rejection;

class NotItselfTest {
    private static final NotItself RULE = new NotItself(List.of("parent", "combines"), "Not itself.");
    private static final String ITSELF = RuleTrial.of(Map.of()).entry().toString();
    private static final String OTHER = "0197a000-0000-7000-8000-000000000001";

    @Test
    void rejectsAReferenceToItself() {
        assertThat(RuleTrial.of(Map.of("parent", ITSELF)).rejections(RULE))
                .containsExactly(new Rejection("parent", "Not itself."));
    }

    @Test
    void rejectsAListThatHoldsItself() {
        assertThat(RuleTrial.of(Map.of("combines", List.of(OTHER, ITSELF))).rejections(RULE))
                .containsExactly(new Rejection("combines", "Not itself."));
    }

    @Test
    void acceptsOthers() {
        assertThat(RuleTrial.of(Map.of("parent", OTHER, "combines", List.of(OTHER)))
                        .rejections(RULE))
                .isEmpty();
    }
}
