package org.plenary.plugin.events.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.plugin.events.schedule.ConferenceFile.EventOf;
import org.plenary.plugin.events.schedule.ConferenceFile.LinkOf;

/** The links of a session: its own page first, then what it points to, attachments among it, as they stay where they are. */
final class SessionLinks {
    private SessionLinks() {}

    static List<Map<String, Object>> of(EventOf event, List<String> notes) {
        var all = new ArrayList<LinkOf>();
        if (event.fields().has("url")) {
            all.add(new LinkOf("page", "", event.text("url")));
        }
        all.addAll(event.links());
        var links = new ArrayList<Map<String, Object>>();
        for (var link : all) {
            WebAddress.of(link.url())
                    .ifPresentOrElse(
                            url -> links.add(values(link, url)),
                            () -> notes.add("Left out, as it is no web address: %s '%s' %s"
                                    .formatted(link.type(), link.url(), link.title())
                                    .strip()));
        }
        return links;
    }

    private static Map<String, Object> values(LinkOf link, String url) {
        return new RecordValues()
                .with("type", link.type())
                .with("title", RecordValues.NAMES, link.title())
                .with("url", url)
                .all();
    }
}
