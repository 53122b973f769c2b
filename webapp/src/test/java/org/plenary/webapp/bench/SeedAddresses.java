package org.plenary.webapp.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The addresses of the delivery API that are measured. The same in every run. */
final class SeedAddresses {
    private static final int PAGE = 25;
    private static final int QUARTERS_OF_AN_HOUR = 430 * 24 * 4;
    private static final Instant FIRST_DAY = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<String> TRACKS =
            List.of("energy", "climate", "finance", "health", "technology", "culture", "education", "security");
    /** Words of every second abstract. */
    private static final List<String> COMMON = List.of(
            ("energy policy market climate water food health trade finance city data digital youth region global summit"
                            + " panel session leaders growth investment security transition innovation public private"
                            + " partnership future resilience infrastructure education culture science")
                    .split(" "));

    private final SeedFiles files;

    SeedAddresses(SeedFiles files) {
        this.files = files;
    }

    /** One event by its slug, with its speakers. */
    List<String> singles() throws IOException {
        return files.queries("single").stream()
                .map(query -> "/api/v1/seed-events/by-slug/%s?locale=en&include=speakers".formatted(query.get("slug")))
                .toList();
    }

    /** Events of a track during some months, 25 at a time, sorted, with their speakers. */
    List<String> lists() throws IOException {
        return files.queries("list").stream().map(SeedAddresses::list).toList();
    }

    /** As {@link #lists}, each of another window, so that hardly two answers are the same; in no order. */
    List<String> manyLists(int count) {
        var random = new Random(count);
        var addresses = new LinkedHashSet<String>();
        while (addresses.size() < count) {
            var from = FIRST_DAY.plus(Duration.ofMinutes(15L * random.nextInt(QUARTERS_OF_AN_HOUR)));
            addresses.add(list(Map.of(
                    "track",
                    TRACKS.get(random.nextInt(TRACKS.size())),
                    "from",
                    from,
                    "to",
                    from.plus(Duration.ofDays(120 + random.nextInt(181))),
                    "offset",
                    (long) PAGE * random.nextInt(5))));
        }
        return List.copyOf(addresses);
    }

    /** 20 hits for a word that one abstract of a hundred has, with the passages in which it was found. */
    List<String> searches() throws IOException {
        return files.queries("search").stream()
                .map(query -> search((String) query.get("word")))
                .toList();
    }

    /** As {@link #searches}, with two common words besides the rare one; in no order. */
    List<String> manySearches(int count) throws IOException {
        var addresses = new ArrayList<String>();
        for (var query : files.queries("search")) {
            for (var first : COMMON) {
                for (var second : COMMON) {
                    if (!first.equals(second)) {
                        addresses.add(search("%s+%s+%s".formatted(first, query.get("word"), second)));
                    }
                }
            }
        }
        Collections.shuffle(addresses, new Random(count));
        return List.copyOf(addresses.subList(0, count));
    }

    private static String search(String words) {
        return "/api/v1/search?locale=en&highlight=true&page%5Bsize%5D=20&q=" + words;
    }

    private static String list(Map<String, ?> query) {
        long page = (Long) query.get("offset") / PAGE + 1;
        return ("/api/v1/seed-events?locale=en&include=speakers&sort=startsAt&page%%5Bsize%%5D=%d&page%%5Bnumber%%5D=%d"
                        + "&filter%%5Btrack%%5D=%s&filter%%5BstartsAt%%5D%%5Bgte%%5D=%s&filter%%5BstartsAt%%5D%%5Blt%%5D=%s")
                .formatted(PAGE, page, query.get("track"), query.get("from"), query.get("to"));
    }
}
