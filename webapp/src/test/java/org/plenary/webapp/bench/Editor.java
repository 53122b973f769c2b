package org.plenary.webapp.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes and publishes one event over and over, and looks each time whether the world sees it. */
final class Editor {
    private final Administrator manager;
    private final String slug;
    private final List<Double> publishing = new ArrayList<>();

    Editor(Administrator manager, String slug) {
        this.manager = manager;
        this.slug = slug;
    }

    /**
     * Goes on until the time is over.
     *
     * @param end as {@link System#nanoTime} tells
     * @return how many milliseconds each publication took until it was acknowledged, durable, and seen by a reader who asked
     *     right afterwards
     * @throws IllegalStateException when such a reader saw something older
     */
    List<Double> work(long end) throws IOException, InterruptedException {
        var entry = manager.create(SeedTypes.EVENT, Map.of("slug", slug, "title", Map.of("en", title(0))));
        entry = published(entry, 0);
        for (int number = 1; System.nanoTime() < end; number++) {
            entry = published(manager.change(entry, Map.of("title", Map.of("en", title(number)))), number);
        }
        return publishing;
    }

    private HttpResponse<String> published(HttpResponse<String> draft, int number)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = manager.publish(draft);
        publishing.add((System.nanoTime() - begun) / 1e6);
        var seen = manager.read("/api/v1/seed-events/by-slug/%s?locale=en&fields=title".formatted(slug));
        if (!seen.contains('"' + title(number) + '"')) {
            throw new IllegalStateException("Published was '%s', seen %s".formatted(title(number), seen));
        }
        return answer;
    }

    private String title(int number) {
        return "%s number %d".formatted(slug, number);
    }
}
