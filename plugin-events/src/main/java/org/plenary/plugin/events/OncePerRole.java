package org.plenary.plugin.events;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.plenary.spi.rule.Rule;
import org.plenary.spi.rule.RuleContext;

/** Refuses a session that lists the same person twice in the same role; two roles are welcome. */
final class OncePerRole implements Rule {

    @Override
    public void check(RuleContext context) {
        if (!(context.after().get("participants").orElse(List.of()) instanceof List<?> participants)) {
            return;
        }
        var seen = new HashSet<List<Object>>();
        for (var i = 0; i < participants.size(); i++) {
            if (participants.get(i) instanceof Map<?, ?> participant
                    && participant.get("person") instanceof String person
                    && !seen.add(List.of(person, role(participant)))) {
                context.reject(
                        "participants.%d.person".formatted(i),
                        "This person is already listed as %s. Give another role, or remove one of the two."
                                .formatted(role(participant)));
            }
        }
    }

    private static String role(Map<?, ?> participant) {
        return participant.get("role") instanceof String role ? role : "speaker";
    }
}
