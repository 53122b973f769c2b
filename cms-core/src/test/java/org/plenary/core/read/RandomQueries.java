package org.plenary.core.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.Seed;

/** Makes up queries for sessions, as JSON. */
final class RandomQueries {
    private static final List<String> RANGES = List.of("lt", "lte", "gt", "gte", "eq", "ne");
    private static final List<String> EQUALITIES = List.of("eq", "ne");
    /** Nobody may ask for a text that is empty. */
    private static final List<String> ASKED =
            RandomSummit.WORDS.stream().filter(word -> !word.isEmpty()).toList();

    private static final List<String> TEXTS = List.of("eq", "ne", "contains", "startsWith");
    private static final List<String> SORTED = List.of(
            "title", "code", "startsAt", "embargoUntil", "day", "length", "order", "price", "featured", "level", "id");

    private static final List<String> INCLUDED = List.of("track", "speakers", "participants.person");
    private static final List<String> FIELDS = List.of(
            "title",
            "abstract",
            "code",
            "track",
            "speakers",
            "participants.role",
            "participants.person",
            "startsAt",
            "order",
            "price",
            "featured",
            "languages");

    private final Seed seed;
    private final RandomSummit summit;

    RandomQueries(Seed seed, RandomSummit summit) {
        this.seed = seed;
        this.summit = summit;
    }

    Map<String, Object> next() {
        var query = new LinkedHashMap<String, Object>();
        query.put("filter", filter(3));
        query.put("locale", seed.oneOf(List.of("en", "ar", "ru", "ar", "*")));
        if (!query.get("locale").equals("*") && seed.oneIn(2)) {
            query.put(
                    "fallback",
                    seed.oneOf(List.of(List.of("none"), List.of("ru"), List.of("ru", "en"), List.of("ar"))));
        }
        if (!seed.oneIn(4)) {
            query.put("sort", sort());
        }
        if (seed.oneIn(2)) {
            query.put("include", some(INCLUDED));
        }
        if (seed.oneIn(3)) {
            query.put("fields", some(FIELDS));
        }
        switch (seed.below(4)) {
            case 0 -> query.put("perspective", "draft");
            case 1, 2 -> query.put("asOf", summit.anyInstant().toString());
            default -> query.put("count", true);
        }
        return query;
    }

    private List<String> some(List<String> of) {
        var some = new ArrayList<>(of);
        some.removeIf(ignored -> seed.oneIn(2));
        return some.isEmpty() ? List.of(seed.oneOf(of)) : some;
    }

    private List<String> sort() {
        var sort = new LinkedHashMap<String, String>();
        for (int i = 0; i <= seed.below(3); i++) {
            sort.put(seed.oneOf(SORTED), seed.oneIn(2) ? "-" : "");
        }
        return sort.entrySet().stream()
                .map(key -> key.getValue() + key.getKey())
                .toList();
    }

    private Map<String, Object> filter(int depth) {
        if (depth == 0 || seed.oneIn(2)) {
            return condition();
        }
        return switch (seed.below(3)) {
            case 0 -> Map.of("and", List.of(filter(depth - 1), filter(depth - 1)));
            case 1 -> Map.of("or", List.of(filter(depth - 1), filter(depth - 1)));
            default -> Map.of("not", filter(depth - 1));
        };
    }

    private Map<String, Object> condition() {
        return switch (seed.below(18)) {
            case 0 -> Map.of(anyPath(), Map.of("exists", seed.oneIn(2)));
            case 1 -> Map.of("title", Map.of(seed.oneOf(TEXTS), word()));
            case 2 -> Map.of("code", Map.of(seed.oneOf(TEXTS), word()));
            case 3 -> Map.of("languages", Map.of(seed.oneOf(TEXTS), word()));
            case 4 -> Map.of("participants.affiliation", Map.of(seed.oneOf(TEXTS), word()));
            case 5 -> Map.of("participants.role", Map.of(seed.oneOf(EQUALITIES), seed.oneOf(RandomSummit.ROLES)));
            case 6 -> Map.of("track.slug", Map.of(seed.oneOf(EQUALITIES), "t" + seed.below(6)));
            case 7 -> Map.of("speakers.name", Map.of(seed.oneOf(TEXTS), word()));
            case 8 -> Map.of("participants.person.slug", Map.of("in", List.of("p" + seed.below(8), "p1")));
            case 9 ->
                Map.of(
                        "speakers",
                        Map.of(seed.oneOf(EQUALITIES), summit.anyPerson().toString()));
            case 10 -> Map.of("order", Map.of(seed.oneOf(RANGES), seed.below(6) - 2));
            case 11 -> Map.of("order", Map.of("between", List.of(seed.below(3) - 1, seed.below(4))));
            case 12 -> Map.of("price", Map.of(seed.oneOf(RANGES), new BigDecimal("0." + seed.below(8))));
            case 13 ->
                Map.of(
                        "level",
                        Map.of(seed.oneOf(List.of("in", "nin")), RandomSummit.LEVELS.subList(0, 1 + seed.below(2))));
            case 14 -> Map.of("featured", seed.oneIn(2));
            case 15 -> Map.of(seed.oneOf(List.of("startsAt", "embargoUntil")), Map.of(seed.oneOf(RANGES), time()));
            case 16 -> Map.of("day", Map.of(seed.oneOf(RANGES), "2027-06-0" + (1 + seed.below(4))));
            default -> Map.of("length", Map.of(seed.oneOf(RANGES), "PT%dM".formatted(15 * seed.below(6))));
        };
    }

    private String anyPath() {
        return seed.oneOf(List.of(
                "id",
                "title",
                "abstract",
                "track",
                "track.order",
                "speakers",
                "speakers.name",
                "participants",
                "participants.affiliation",
                "participants.role",
                "startsAt",
                "languages",
                "body"));
    }

    private String word() {
        return seed.oneOf(ASKED);
    }

    private String time() {
        return seed.oneOf(List.of(
                "2027-06-02",
                "2027-06-03",
                "2027-06-02T12:00:00+04:00",
                "2027-06-02T02:00:00Z",
                "2027-06-03T09:30:00-04:00"));
    }
}
