package org.plenary.api.graphql;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.api.graphql.schema.Answers;
import org.plenary.api.graphql.schema.Vocabulary;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.Written;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.type.Languages;
import org.plenary.spi.model.ContentType;

/** Answers every root field with one reading, by the caller's rights. What cannot be seen is null, as if it had never been. */
final class ReaderAnswers implements Answers {
    private final Reader reader;
    private final Languages languages;
    private final Vocabulary vocabulary;

    ReaderAnswers(Reader reader, Languages languages, Vocabulary vocabulary) {
        this.reader = reader;
        this.languages = languages;
        this.vocabulary = vocabulary;
    }

    @Override
    public DataFetcher<?> list(ContentType type) {
        return field -> many(field, reader.query(type.plural(), question(field).list(), caller(field)));
    }

    @Override
    public DataFetcher<?> search() {
        return field ->
                many(field, reader.search(new Written.AsJson(question(field).list()), caller(field)));
    }

    @Override
    public DataFetcher<?> byId(ContentType type) {
        return field -> one(
                field,
                () -> reader.one(
                        type.plural(),
                        argument(field, "id"),
                        new Written.AsJson(question(field).item()),
                        caller(field)));
    }

    @Override
    public DataFetcher<?> bySlug(ContentType type) {
        return field -> one(
                field,
                () -> reader.bySlug(
                        type.plural(),
                        argument(field, "slug"),
                        new Written.AsJson(question(field).item()),
                        caller(field)));
    }

    @Override
    public DataFetcher<?> singleton(ContentType type) {
        return field -> one(
                field,
                () -> reader.singleton(
                        type.name(), new Written.AsJson(question(field).item()), caller(field)));
    }

    private Question question(DataFetchingEnvironment field) {
        return new Question(field, vocabulary);
    }

    private static Caller caller(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getGraphQlContext().get(Caller.class));
    }

    private static Readings readings(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.getGraphQlContext().get(Readings.class));
    }

    private static String argument(DataFetchingEnvironment field, String name) {
        return Objects.requireNonNull(field.getArgument(name)).toString();
    }

    private @Nullable DataFetcherResult<Object> one(DataFetchingEnvironment field, Supplier<Answer.One> reading) {
        try {
            var answer = reading.get();
            return result(field, answer.data(), answer.meta());
        } catch (PlenaryException refused) {
            if (refused.code() == ErrorCode.NOT_FOUND) {
                readings(field).addNothing();
                return null;
            }
            throw refused;
        }
    }

    private DataFetcherResult<Object> many(DataFetchingEnvironment field, Answer.Many answer) {
        var tree = new LinkedHashMap<String, @Nullable Object>(answer.tree());
        tree.put("items", tree.remove("data"));
        tree.put(
                "facets",
                answer.facets().entrySet().stream()
                        .map(facet -> Map.of("field", facet.getKey(), "values", values(facet.getValue())))
                        .toList());
        return result(field, tree, answer.meta());
    }

    private static List<Map<String, Object>> values(List<Answer.FacetValue> values) {
        return values.stream()
                .map(value ->
                        Map.<String, Object>of("value", value.value(), "label", value.label(), "count", value.count()))
                .toList();
    }

    private DataFetcherResult<Object> result(DataFetchingEnvironment field, Object tree, Answer.Meta meta) {
        readings(field).add(meta, field.getArgument("locale") != null);
        var reading = new LinkedHashMap<String, Object>();
        meta.locale().ifPresent(locale -> {
            reading.put("locale", locale.value());
            languages
                    .find(locale)
                    .ifPresent(
                            language -> reading.put("dir", language.direction().word()));
        });
        return DataFetcherResult.newResult().data(tree).localContext(reading).build();
    }
}
