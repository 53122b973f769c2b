package org.plenary.api.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Gives every resource method a limit to the bodies it is sent; beyond it the answer is 413, before the rest has come. */
public final class BodyLimits implements DynamicFeature {
    /** One megabyte: a long entry in many languages. */
    public static final long USUAL = 1_000_000;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        long limit = Optional.ofNullable(resource.getResourceMethod().getAnnotation(MaxBody.class))
                .map(MaxBody::value)
                .orElse(USUAL);
        context.register(new Limit(limit));
    }

    /** The limit of one method. */
    private record Limit(long bytes) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            long announced = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                    .flatMap(Limit::number)
                    .orElse(0L);
            if (announced > bytes) {
                throw LimitedStream.tooLarge(bytes);
            }
            if (request.hasEntity()) {
                request.setEntityStream(new LimitedStream(request.getEntityStream(), bytes));
            }
        }

        private static Optional<Long> number(String header) {
            try {
                return Optional.of(Long.valueOf(header.strip()));
            } catch (NumberFormatException unreadable) {
                return Optional.empty();
            }
        }
    }
}
