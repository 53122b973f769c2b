package org.plenary.plugin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.spi.kit.RuleTrial;
import org.plenary.spi.kit.RuleTrial.Rejection;

class PlacedSlotTest {
    private static final String SESSION = "0197a000-0000-7000-8000-000000000001";
    private static final String ROOM = "0197a000-0000-7000-8000-000000000002";

    @Test
    void acceptsASessionInARoom() {
        assertThat(rejectedFields(Map.of("session", SESSION, "rooms", List.of(ROOM))))
                .isEmpty();
    }

    @Test
    void acceptsABreakInAllRooms() {
        assertThat(rejectedFields(Map.of("kind", "break", "allRooms", true))).isEmpty();
    }

    @Test
    void acceptsACancelledSlotWithoutARoom() {
        assertThat(rejectedFields(Map.of("session", SESSION, "status", "cancelled")))
                .isEmpty();
    }

    @Test
    void rejectsASlotWithoutARoom() {
        assertThat(rejectedFields(Map.of("session", SESSION, "rooms", List.of(), "allRooms", false)))
                .containsExactly("rooms");
    }

    @Test
    void rejectsASessionSlotWithoutItsSession() {
        assertThat(rejectedFields(Map.of("rooms", List.of(ROOM)))).containsExactly("session");
    }

    private static List<String> rejectedFields(Map<String, Object> slot) {
        return RuleTrial.of(slot).rejections(new PlacedSlot()).stream()
                .map(Rejection::field)
                .toList();
    }
}
