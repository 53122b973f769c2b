package org.plenary.core.read;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;
import tools.jackson.core.JsonGenerator;

/** Writes the tree of an item as a fragment: its {@link Hole}s become gaps. */
final class FragmentWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    private final List<Fragment.Gap> gaps = new ArrayList<>();
    private final JsonGenerator json = Json.generator(bytes);

    private FragmentWriter() {}

    static Fragment write(Map<String, ?> item) {
        var writer = new FragmentWriter();
        writer.object(item);
        writer.json.close();
        return new Fragment(writer.bytes.toByteArray(), List.copyOf(writer.gaps));
    }

    private void object(Map<?, ?> members) {
        json.writeStartObject();
        members.forEach((name, value) -> {
            int before = position();
            json.writeName((String) name);
            value(value, before);
        });
        json.writeEndObject();
    }

    private void array(List<?> items) {
        json.writeStartArray();
        items.forEach(item -> value(item, position()));
        json.writeEndArray();
    }

    private void value(Object value, int before) {
        switch (value) {
            case Hole hole -> {
                json.writeRawValue(""); // brings out what stands before a value: a comma, or the colon behind a name
                gaps.add(new Fragment.Gap(hole, before, position()));
            }
            case Map<?, ?> members -> object(members);
            case List<?> items -> array(items);
            case null, default -> json.writePOJO(value);
        }
    }

    private int position() {
        json.flush();
        return bytes.size();
    }
}
