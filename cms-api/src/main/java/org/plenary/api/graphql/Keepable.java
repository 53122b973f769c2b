package org.plenary.api.graphql;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.plenary.api.http.CacheKeys;
import org.plenary.api.http.ContentLifetime;
import org.plenary.api.http.Header;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Replies;
import org.plenary.api.http.Representation;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Reader;
import org.plenary.core.timeline.Interval;
import org.plenary.core.type.LiveModel;

/** Says of answers to GET what the other answers of delivery say of themselves. */
final class Keepable {
    private final LiveModel model;
    private final ContentLifetime lifetimes;

    Keepable(LiveModel model, Reader reader) {
        this.model = model;
        this.lifetimes = new ContentLifetime(reader);
    }

    /** To be asked before anything is read. */
    LiveModel.Standing standing() {
        return model.standing();
    }

    /** @param standing of the model, before anything was read */
    Representation of(Representation.Body body, Readings readings, LiveModel.Standing standing, Principal who) {
        var lifetime = Replies.lifetime(who, lifetime(readings, standing));
        var headers = new ArrayList<Header>();
        headers.add(new Header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
        readings.locale().ifPresent(tag -> headers.add(new Header(HttpHeaders.CONTENT_LANGUAGE, tag.value())));
        if (!(lifetime instanceof Lifetime.Personal)) {
            headers.addAll(readings.keeping().map(CacheKeys::of).orElse(List.of()));
        }
        return new Representation(body, lifetime, headers, readings.byLanguage());
    }

    private Lifetime lifetime(Readings readings, LiveModel.Standing standing) {
        return readings.none()
                ? new Lifetime.Known(
                        new Interval(standing.since(), Interval.FOREVER), () -> model.standing() == standing)
                : readings.keeping().map(lifetimes::of).orElse(new Lifetime.Unknown());
    }
}
