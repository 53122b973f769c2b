package org.plenary.api.graphql.schema;

import graphql.schema.DataFetcher;
import org.plenary.spi.model.ContentType;

/** What answers the root fields of a schema: each with one reading. */
public interface Answers {
    DataFetcher<?> list(ContentType type);

    DataFetcher<?> byId(ContentType type);

    DataFetcher<?> bySlug(ContentType type);

    DataFetcher<?> singleton(ContentType type);

    DataFetcher<?> search();
}
