package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.plenary.core.Seed;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.TypeSpec;

/** Whatever is sent, to whatever type: an answer, and one that stays as it is. */
@Seed.Seeded
class ValuesCheckPropertiesTest {
    private static final String ID = "0197a2b4-0000-7000-8000-000000000001";

    /** What people, programs and attackers send. */
    private static final List<Object> SENT = List.of(
            "",
            " ",
            "Opening",
            "é",
            "e\u0301",
            "\uFEFFx",
            "a\0b",
            "\uD800",
            "\u202Eabc",
            "x".repeat(2_000),
            "true",
            "opening-session",
            "#0A7D5C",
            "a@b.example",
            "https://summit.example/a?b=c",
            "http:",
            "a",
            "b",
            ID,
            "UTC",
            "2027-06-02",
            "2027-06-02T09:00[Asia/Dubai]",
            "2027-06-02T05:00:00Z",
            "-999999999-01-01",
            "PT45M",
            "P1Y",
            "+999999999-12-31T23:59:59Z",
            "2027-06-02T09:00:00+18:00[Asia/Dubai]",
            "[]",
            "{}",
            "null",
            "en",
            "_id",
            0L,
            -1L,
            Long.MAX_VALUE,
            7,
            1.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            new BigDecimal("1e999999999"),
            new BigDecimal("-1e-999999999"),
            new BigDecimal("3.0"),
            true,
            false);

    private static final ContentType TYPE = everything();
    private static final List<String> NAMES = names();

    private final ValuesCheck check = new ValuesCheck(SampleLanguages.ENGLISH_ARABIC_RUSSIAN);

    @RepeatedTest(300)
    void answersWhateverIsSentAndKeepsToItsAnswer(Seed seed) {
        var first = checked(Values.NONE, sent(seed));
        var stored = check.fresh(TYPE, NamedValues.of(TYPE, first)).orThrow();

        assertThat(stored).isEqualTo(first);
        assertThat(check.patched(TYPE, first, Map.of()).orThrow()).isEqualTo(first);
        assertThat(check.patched(TYPE, first, NamedValues.of(TYPE, first)).orThrow())
                .isEqualTo(first);
    }

    @RepeatedTest(300)
    void aPatchedEntryIsOneThatCouldHaveBeenSentWhole(Seed seed) {
        var patched = checked(checked(Values.NONE, sent(seed)), sent(seed));

        assertThat(check.fresh(TYPE, NamedValues.of(TYPE, patched)).orThrow()).isEqualTo(patched);
    }

    /** The valid part, as an importer takes it; anything but a refusal fails the test. */
    private Values checked(Values stored, Map<String, @Nullable Object> sent) {
        try {
            return check.patched(TYPE, stored, sent).values();
        } catch (PlenaryException tooLarge) {
            return stored;
        }
    }

    private static Map<String, @Nullable Object> sent(Seed seed) {
        var sent = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < 1 + seed.below(12); i++) {
            sent.put(seed.oneOf(NAMES), value(seed, 4));
        }
        return sent;
    }

    private static @Nullable Object value(Seed seed, int depth) {
        if (depth == 0 || seed.oneIn(3)) {
            return seed.oneIn(12) ? null : seed.oneOf(SENT);
        }
        if (seed.oneIn(2)) {
            var list = new ArrayList<@Nullable Object>();
            for (int i = 0; i < seed.below(4); i++) {
                list.add(value(seed, depth - 1));
            }
            return list;
        }
        var map = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < seed.below(4); i++) {
            map.put(seed.oneOf(NAMES), value(seed, depth - 1));
        }
        return map;
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of(
                "en", "ar", "ru", "xx", "_id", "_block", "lat", "lon", "at", "zone", "id", "type", "quote", ""));
        TYPE.fields().stream().map(Field::name).forEach(names::add);
        return names;
    }

    private static ContentType everything() {
        var spec = new TypeSpec("everything");
        spec.text("text").localised().key("oldText").text("texts").localised().many();
        spec.markdown("markdown")
                .integer("integer")
                .decimal("decimal")
                .bool("bool")
                .json("json");
        spec.date("date").dateTime("dateTime").instant("instant").duration("duration");
        spec.choice("choice", "a", "b")
                .many()
                .slug("slug")
                .url("url")
                .email("email")
                .colour("colour")
                .geo("geo");
        spec.image("image").reference("reference").to("session").many();
        spec.group(
                "group",
                group -> group.text("text")
                        .localised()
                        .key("inner")
                        .integer("integer")
                        .dateTime("at"));
        spec.group(
                        "groups",
                        group -> group.text("text")
                                .localised()
                                .choice("choice", "a", "b")
                                .json("json"))
                .many();
        spec.blocks(
                        "blocks",
                        blocks -> blocks.block(
                                        "quote", quote -> quote.text("text").geo("geo"))
                                .block("a", block -> block.json("json")))
                .localised();
        return spec.toContentType();
    }
}
