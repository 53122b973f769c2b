package org.plenary.spi.query;

/**
 * Content as the caller of a route sees it: what is published to a stranger, drafts and times to come to who holds the rights
 * to them and asks. There is no other way to content for a route. To be used while the route answers, and not kept.
 */
public interface Content {
    /**
     * A page of a list. Where the query names no locale, fallback, time or perspective, the caller's are taken.
     *
     * @throws RuntimeException which the route must let pass, when the query cannot be answered: the host tells the caller
     */
    Page list(ContentQuery query);

    /**
     * Every item of a list, as of one moment; of more than 10,000, the first 10,000. Throws as {@link #list}.
     */
    Page all(ContentQuery query);
}
