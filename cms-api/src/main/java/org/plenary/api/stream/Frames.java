package org.plenary.api.stream;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.plenary.core.json.Json;
import org.plenary.core.sync.ChangeFeed.Event;
import org.plenary.core.sync.ChangeFeed.News;

/** News as bytes of an event stream (HTML Standard, section 9.2, Server-sent events). */
final class Frames {
    private static final int RETRY_MILLIS = 3_000;

    private Frames() {}

    /** The first: how long to wait before coming back, and the position to come back with. */
    static byte[] opening(String position) {
        return bytes("retry: %d\nid: %s\n\n".formatted(RETRY_MILLIS, position));
    }

    /** Keeps the connection open and the position fresh; a browser shows nothing of it to scripts. */
    static byte[] heartbeat(String position) {
        return bytes(":\nid: %s\n\n".formatted(position));
    }

    /** @return empty when none of it is of these types */
    static byte[] of(News news, Set<String> types) {
        return switch (news) {
            case News.Lost(var position) -> bytes("event: reset\nid: %s\ndata: {}\n\n".formatted(position));
            case News.Happened(var events, var position) ->
                changes(
                        events.stream()
                                .filter(event -> types.contains(event.type()))
                                .toList(),
                        position);
        };
    }

    /** Only the last has the position: who is cut off before it is told all of them again. */
    private static byte[] changes(List<Event> events, String position) {
        var text = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            text.append("event: change\n");
            if (i == events.size() - 1) {
                text.append("id: ").append(position).append('\n');
            }
            text.append("data: ").append(data(events.get(i))).append("\n\n");
        }
        return bytes(text.toString());
    }

    private static String data(Event event) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", event.id());
        tree.put("type", event.type());
        if (event.deleted()) {
            tree.put("deleted", true);
        }
        return new String(Json.writeBytes(tree), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
