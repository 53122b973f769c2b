package org.plenary.api.manage.entries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Publication;

/** Publications by the word of their track, in the order of time. */
final class PublicationTree {
    private PublicationTree() {}

    /** All that ever was, is or is planned. */
    static Map<String, List<Map<String, Object>>> all(Collection<Publication> publications, long now) {
        return byTrack(publications.stream(), now);
    }

    /** What is live or planned. */
    static Map<String, List<Map<String, Object>>> notOver(Collection<Publication> publications, long now) {
        return byTrack(
                publications.stream().filter(publication -> publication.during().until() > now), now);
    }

    private static Map<String, List<Map<String, Object>>> byTrack(Stream<Publication> publications, long now) {
        var tracks = new LinkedHashMap<String, List<Map<String, Object>>>();
        publications.forEach(
                publication -> tracks.computeIfAbsent(publication.track().word(), ignored -> new ArrayList<>())
                        .add(tree(publication, now)));
        return tracks;
    }

    private static Map<String, Object> tree(Publication publication, long now) {
        var during = publication.during();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("is", word(during, now));
        tree.put("revision", publication.revision());
        if (during.from() != Interval.ALWAYS) {
            tree.put("from", Instant.ofEpochMilli(during.from()).toString());
        }
        if (!during.endless()) {
            tree.put("until", Instant.ofEpochMilli(during.until()).toString());
        }
        return tree;
    }

    private static String word(Interval during, long now) {
        if (during.contains(now)) {
            return "live";
        }
        return during.from() > now ? "planned" : "past";
    }
}
