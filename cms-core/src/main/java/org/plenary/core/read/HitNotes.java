package org.plenary.core.read;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;
import org.plenary.core.search.Hits;
import tools.jackson.core.JsonGenerator;

/** Writes what is known of the items of a page by this query only, as members for the {@code _meta} of each. */
final class HitNotes {
    private static final byte[] NOTHING = {};

    private final List<Hits.Hit> hits;
    private final boolean scored;
    private final List<Map<String, String>> highlights;

    /** @param highlights of each hit; empty where none were asked for */
    HitNotes(List<Hits.Hit> hits, boolean scored, List<Map<String, String>> highlights) {
        this.hits = hits;
        this.scored = scored;
        this.highlights = highlights;
    }

    /** Of each hit in JSON, a comma before each member; nothing where there is none. */
    List<byte[]> json() {
        if (!scored && highlights.isEmpty()) {
            return Collections.nCopies(hits.size(), NOTHING);
        }
        var notes = new ArrayList<byte[]>(hits.size());
        var bytes = new ByteArrayOutputStream();
        try (var json = Json.generator(bytes)) {
            json.writeStartArray();
            json.flush();
            for (int i = 0; i < hits.size(); i++) {
                bytes.reset();
                write(i, json);
                json.flush();
                notes.add(members(bytes.toByteArray()));
            }
            json.writeEndArray();
        }
        return notes;
    }

    private void write(int hit, JsonGenerator json) {
        json.writeStartObject();
        if (scored) {
            json.writeName("score").writeNumber((double) hits.get(hit).score());
        }
        if (!highlights.isEmpty()) {
            json.writeName("highlights").writeStartObject();
            highlights.get(hit).forEach((field, html) -> json.writeName(field).writeString(html));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** What stands in the braces of an object, behind a comma; before it there may be one as well. */
    private static byte[] members(byte[] object) {
        int brace = object[0] == ',' ? 1 : 0;
        byte[] members = Arrays.copyOfRange(object, brace, object.length - 1);
        members[0] = ',';
        return members;
    }
}
