package org.plenary.api.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.plenary.core.timeline.Interval;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.Model;

/** Answers that are made of the live model alone, and true for as long as it is what it is. */
public final class ModelReplies {
    private final LiveModel live;

    public ModelReplies(LiveModel live) {
        this.live = live;
    }

    /** @param made the bytes of the answer */
    public Response of(Function<Model, byte[]> made, String mediaType, Call call) {
        var standing = live.standing();
        byte[] bytes = made.apply(standing.model());
        var body = new Representation.Body(bytes, bytes.length, mediaType);
        var lifetime =
                new Lifetime.Known(new Interval(standing.since(), Interval.FOREVER), () -> live.standing() == standing);
        return Response.ok(new Representation(body, Replies.lifetime(call.who(), lifetime), List.of(), false))
                .type(mediaType)
                .build();
    }
}
