package org.plenary.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.Summit;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violation.Place;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.model.ContentType;

/** What holds for each operator of the grammar, at every place of the model that understands it. */
class EveryOperatorTest {
    private static final Model MODEL = Summit.model();
    private static final Use BEHIND_A_RELATION = new Use(MODEL.type("session"), "track.slug", "startsWith");

    private final QueryParser parser = new QueryParser(MODEL);
    private final Asked anybody = new Asked(List.of(), perspective -> {});

    /** An operator at a place that understands it. */
    private record Use(ContentType type, String path, String operator) {
        String parameter() {
            return "filter[%s][%s]".formatted(path, operator);
        }

        boolean takesList() {
            return Operator.parse(operator).filter(Operator::takesList).isPresent();
        }

        @Override
        public String toString() {
            return type.name() + " " + parameter();
        }
    }

    private static List<Use> uses() {
        return MODEL.types().stream()
                .flatMap(type -> Grammar.places(type).stream()
                        .flatMap(place ->
                                place.operators().stream().map(operator -> new Use(type, place.name(), operator))))
                .toList();
    }

    private static List<Use> usesOfLists() {
        return uses().stream().filter(Use::takesList).toList();
    }

    @Test
    void areAllUsedSomewhere() {
        assertThat(uses()).extracting(Use::operator).containsAll(Operator.words());
    }

    @Test
    void needsAValue() {
        assertThat(uses()).allSatisfy(use -> {
            assertThat(complaint(() -> list(use, use.parameter(), ""))).isEqualTo(new Place.Parameter(use.parameter()));
            assertThat(complaint(() -> json(use, use.takesList() ? List.of("") : "")))
                    .isEqualTo(member(use));
        });
        assertThat(complaint(() -> list(BEHIND_A_RELATION, BEHIND_A_RELATION.parameter(), "")))
                .isEqualTo(new Place.Parameter("filter[track.slug][startsWith]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",a", "a,", "a,,b"})
    void needsAValueAtEveryPlaceOfItsList(String values) {
        assertThat(usesOfLists())
                .allSatisfy(use -> assertThat(complaint(() -> list(use, use.parameter(), values)))
                        .isEqualTo(new Place.Parameter(use.parameter())));
    }

    @Test
    void needsAListWithSomethingInIt() {
        assertThat(usesOfLists())
                .allSatisfy(use ->
                        assertThat(complaint(() -> json(use, List.of()))).isEqualTo(member(use)));
    }

    @Test
    void isSaidOnceOfAPlace() {
        assertThat(uses())
                .allSatisfy(use -> assertThat(complaint(() -> list(use, use.parameter(), "a", "a")))
                        .isEqualTo(new Place.Parameter(use.parameter())));
    }

    @Test
    void isWrittenInOneWay() {
        assertThat(uses())
                .allSatisfy(use -> assertThat(otherSpellings(use)).allSatisfy(other -> {
                    var thrown = refusal(() -> list(other, other.parameter(), "a"));
                    assertThat(thrown.place()).isEqualTo(new Place.Parameter(other.parameter()));
                    assertThat(thrown.message()).contains("'%s'".formatted(use.operator()));
                    assertThat(complaint(() -> json(other, "a"))).isEqualTo(member(other));
                }));
    }

    private static List<Use> otherSpellings(Use use) {
        var word = use.operator();
        return Stream.of(
                        word.toUpperCase(Locale.ROOT),
                        word.toLowerCase(Locale.ROOT),
                        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .distinct()
                .filter(spelt -> !spelt.equals(word))
                .map(spelt -> new Use(use.type(), use.path(), spelt))
                .toList();
    }

    /** The brackets themselves: an address may escape them, and comes here decoded. */
    @Test
    void standsBetweenBracketsOfItsOwn() {
        assertThat(uses())
                .allSatisfy(use -> assertThat(Stream.of(
                                use.parameter().replace("[", "%5B").replace("]", "%5D"),
                                use.parameter().replace("][", "%5D%5B"),
                                use.parameter().replace("][", "."),
                                use.parameter().replace('[', '(').replace(']', ')'),
                                use.parameter() + "[]"))
                        .allSatisfy(alias -> assertThat(complaint(() -> list(use, alias, "a")))
                                .isEqualTo(new Place.Parameter(alias))));
    }

    @Test
    void holdsTogetherWithTheSameWrittenShorter() {
        var query = parser.list(
                MODEL.type("session"), Map.of("filter[code]", List.of("a"), "filter[code][eq]", List.of("b")), anybody);
        assertThat(query.filter())
                .isInstanceOfSatisfying(
                        Filter.And.class, and -> assertThat(and.parts()).hasSize(2));
    }

    private ContentQuery list(Use use, String parameter, String... values) {
        return parser.list(use.type(), Map.of(parameter, List.of(values)), anybody);
    }

    private ContentQuery json(Use use, Object operand) {
        var filter = Map.of(use.path(), Map.of(use.operator(), operand));
        return parser.json(use.type(), Map.of("filter", filter), anybody);
    }

    private static Place member(Use use) {
        return new Place.Body(FieldPath.WHOLE.then("filter").then(use.path()).then(use.operator()));
    }

    /** Where the one thing is that is said to be wrong. */
    private static Place complaint(ThrowingCallable asking) {
        return refusal(asking).place();
    }

    private static Violation refusal(ThrowingCallable asking) {
        var thrown = catchThrowableOfType(PlenaryException.class, asking);
        assertThat(thrown).as("was understood").isNotNull();
        assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_QUERY);
        assertThat(thrown.violations()).hasSize(1);
        return thrown.violations().getFirst();
    }
}
