package org.plenary.core.read;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.plenary.core.access.Principal;

/** Reads of the {@link BenchContent}, drawn by chance, the same sequence in every run. */
final class BenchReads {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);
    private static final int QUARTERS_OF_A_DAY = 96;
    private static final int LEAST_DAYS = 120;
    private static final int MOST_DAYS = 300;
    private static final int PAGES = 5;
    private static final int FREQUENT = 30;

    private final Reader reader;
    private final int events;
    private final SplittableRandom random = new SplittableRandom(1);

    BenchReads(Reader reader, int events) {
        this.reader = reader;
        this.events = events;
    }

    /**
     * By name. Of each kind first one that concerns the newest summit: what it looks at is as much in every size. Then one that
     * concerns any summit, and finds as much; then one whose matches grow with the content.
     */
    Map<String, Supplier<Answer>> all() {
        var reads = new LinkedHashMap<String, Supplier<Answer>>();
        reads.put("one by slug, newest summit", () -> one(newest()));
        reads.put("one by slug, any summit", () -> one(any()));
        reads.put("list of 25, newest summit", () -> list(newest(), 1));
        reads.put("list of 25, any summit", () -> list(any(), 1));
        reads.put("list of 25, window grows", () -> list(0, summits()));
        reads.put("search, newest summit", () -> search(BenchContent.rare(draw(), newest()), false));
        reads.put("search, any summit", () -> search(BenchContent.rare(draw(), any()), false));
        reads.put("search, matches grow", () -> search(BenchContent.rare(draw()), false));
        reads.put("highlights, newest summit", () -> search(BenchContent.rare(draw(), newest()), true));
        reads.put("highlights, any summit", () -> search(BenchContent.rare(draw(), any()), true));
        reads.put(
                "highlights, ever other words",
                () -> search(BenchContent.rare(draw()) + " " + frequent() + " " + frequent(), true));
        return reads;
    }

    private String frequent() {
        return BenchContent.frequent(random.nextInt(FREQUENT));
    }

    private int summits() {
        return BenchContent.summits(events);
    }

    private int newest() {
        return summits() - 1;
    }

    private int any() {
        return random.nextInt(summits());
    }

    private int draw() {
        return random.nextInt(Integer.MAX_VALUE);
    }

    private Answer one(int summit) {
        int first = summit * BenchContent.SUMMIT;
        int event = first + 1 + random.nextInt(Math.min(BenchContent.SUMMIT, events - first));
        return reader.bySlug(
                "events",
                BenchContent.slug(event),
                Map.of("include", List.of("speakers"), "locale", List.of(locale())),
                ANYBODY);
    }

    /** @param summits for how many the window lies in, and is as many times as wide as for one */
    private Answer list(int first, int summits) {
        int width = summits * (LEAST_DAYS + random.nextInt(MOST_DAYS - LEAST_DAYS));
        int start = random.nextInt((BenchContent.DAYS - MOST_DAYS) * summits * QUARTERS_OF_A_DAY);
        LocalDateTime from = BenchContent.begins(first).atStartOfDay().plusMinutes(15L * start);
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("filter[track]", List.of(BenchContent.TRACKS.get(random.nextInt(BenchContent.TRACKS.size()))));
        parameters.put("filter[startsAt][gte]", List.of(from + ":00Z"));
        parameters.put("filter[startsAt][lt]", List.of(from.plusDays(width) + ":00Z"));
        parameters.put("sort", List.of("startsAt"));
        parameters.put("include", List.of("speakers"));
        parameters.put("locale", List.of(locale()));
        parameters.put("page[number]", List.of(Integer.toString(1 + random.nextInt(PAGES))));
        return reader.list("events", parameters, ANYBODY);
    }

    private Answer search(String word, boolean highlight) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("q", List.of(word));
        parameters.put("page[size]", List.of("20"));
        parameters.put("locale", List.of("en"));
        if (highlight) {
            parameters.put("highlight", List.of("true"));
        }
        return reader.search(parameters, ANYBODY);
    }

    private String locale() {
        return List.of("en", "ar", "ru").get(random.nextInt(3));
    }
}
