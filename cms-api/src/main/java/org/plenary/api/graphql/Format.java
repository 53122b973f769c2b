package org.plenary.api.graphql;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The media types of answers. */
enum Format {
    /** Says of itself that it is GraphQL, so that the status can say how it went. */
    GRAPHQL_RESPONSE(new MediaType("application", "graphql-response+json", "utf-8")),
    /** For clients that read the body of 200 only. */
    JSON(new MediaType("application", "json", "utf-8"));

    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /**
     * What the client likes best. Who accepts anything, or says nothing, gets plain JSON.
     *
     * @param accepted the ranges of the Accept header, best first
     * @return empty when she accepts neither
     */
    static Optional<Format> best(List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> !"0".equals(range.getParameters().get("q")))
                .flatMap(range -> Stream.of(JSON, GRAPHQL_RESPONSE).filter(one -> one.isIn(range)))
                .findFirst();
    }

    private boolean isIn(MediaType range) {
        return range.isCompatible(mediaType);
    }
}
