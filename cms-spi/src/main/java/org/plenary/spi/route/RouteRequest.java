package org.plenary.spi.route;

import java.net.URI;
import java.util.Optional;
import org.plenary.spi.query.Content;
import org.plenary.spi.query.ContentQuery;
import org.plenary.spi.query.Page;

/** What a route is asked, and what it answers from. To be used while it answers, and not kept. */
public interface RouteRequest {

    /** What the caller may see, from where and in the language she asked for. */
    Content content();

    /**
     * The list that the caller asks for, of the type that the route is declared {@code over}: with her filters, words and page.
     *
     * @throws IllegalStateException for a route that was declared over no type
     */
    ContentQuery asked();

    /** The value of one of the parameters that the route declared. */
    Optional<String> parameter(String name);

    /** Where this answer stands, absolute, with what the caller said. */
    URI address();

    /** Where the same stands with another value of a parameter, for instance in another locale. */
    URI address(String parameter, String value);

    /** Where the page after this one stands, in what the caller asked for; empty for the last one. */
    Optional<URI> next(Page page);

    /** The root of all addresses, absolute, with a slash at its end; paths of the delivery API are resolved against it. */
    URI root();
}
