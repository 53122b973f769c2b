package org.plenary.plugin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial;
import org.plenary.spi.kit.RuleTrial.Rejection;

class OncePerRoleTest {
    private static final String AMIRA = "0197a000-0000-7000-8000-000000000001";
    private static final String OLEG = "0197a000-0000-7000-8000-000000000002";

    @Test
    void rejectsTheSecondOfTwoEqualParticipantsByItsPlace() {
        assertThat(rejections(in("speaker", AMIRA), in("speaker", OLEG), in("speaker", AMIRA)))
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.field()).isEqualTo("participants.2.person");
                    assertThat(rejection.reason()).contains("speaker");
                });
    }

    @Test
    void takesAMissingRoleForASpeaker() {
        assertThat(rejections(in("speaker", AMIRA), Map.of("person", AMIRA))).hasSize(1);
    }

    @Test
    void acceptsAPersonInTwoRoles() {
        assertThat(rejections(in("speaker", AMIRA), in("moderator", AMIRA))).isEmpty();
    }

    @Test
    void acceptsASessionWithoutParticipants() {
        assertThat(RuleTrial.of(Map.of()).rejections(new OncePerRole())).isEmpty();
    }

    private static Map<String, Object> in(String role, String person) {
        return Map.of("person", person, "role", role);
    }

    @SafeVarargs
    private static List<Rejection> rejections(Map<String, Object>... participants) {
        return RuleTrial.of(Map.of("participants", List.of(participants))).rejections(new OncePerRole());
    }
}
