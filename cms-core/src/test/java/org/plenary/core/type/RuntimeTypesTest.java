package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.type.RuntimeTypes.DefineType;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.TypeSpec;

class RuntimeTypesTest {
    private static final Principal HOST = new Principal.Host("test");

    private final MemoryTypeStore store = new MemoryTypeStore();
    private final LiveModel live =
            new LiveModel(new Model(List.of(), SampleLanguages.ENGLISH_ARABIC_RUSSIAN), Clock.systemUTC());
    private final RuntimeTypes types = new RuntimeTypes(store, assembly(), live, new Policy());

    RuntimeTypesTest() {
        assertThat(types.reload()).isEmpty();
    }

    @Test
    void putsANewTypeIntoTheLiveModelAtOnce() {
        var defined = types.define(new DefineType("partner", partner(text("name")), 0), HOST);

        assertThat(live.get().findByPlural("partners")).contains(defined.type());
        assertThat(types.all(HOST)).containsExactly(defined);
        assertThat(live.get().find("edition")).isPresent();
    }

    @Test
    void keepsTheKeyOfARenamedField() {
        types.define(new DefineType("partner", partner(text("name")), 0), HOST);

        var renamed = types.define(
                new DefineType(
                        "partner", partner(Map.of("name", "title", "key", "name", "kind", "text"), text("name")), 1),
                HOST);

        assertThat(keys(renamed.type())).containsExactly("title=name", "name=name2");
        var again = types.define(new DefineType("partner", partner(text("title"), text("name")), 2), HOST);
        assertThat(keys(again.type())).containsExactly("title=name", "name=name2");
    }

    @Test
    void givesARemovedFieldItsValuesBackAndNeverToAnotherKind() {
        types.define(new DefineType("partner", partner(text("name"), text("note")), 0), HOST);
        types.define(new DefineType("partner", partner(text("name")), 1), HOST);

        var number = types.define(
                new DefineType("partner", partner(text("name"), Map.of("name", "note", "kind", "integer")), 2), HOST);
        assertThat(keys(number.type())).containsExactly("name=name", "note=note2");

        types.define(new DefineType("partner", partner(text("name")), 3), HOST);
        var back = types.define(new DefineType("partner", partner(text("name"), text("note")), 4), HOST);
        assertThat(keys(back.type())).containsExactly("name=name", "note=note");
    }

    @Test
    void refusesChangesThatWouldLoseOrMisreadValues() {
        types.define(new DefineType("partner", partner(text("name")), 0), HOST);

        for (var change : List.<Map<String, Object>>of(
                Map.of("name", "name", "kind", "integer"),
                Map.of("name", "name", "kind", "text", "localised", true),
                Map.of("name", "name", "kind", "text", "many", true),
                Map.of("name", "name", "kind", "text", "unique", true))) {
            assertCode(ErrorCode.INVALID_TYPE, () -> types.define(new DefineType("partner", partner(change), 1), HOST));
        }
        assertThat(types.define(new DefineType("partner", partner(Map.of("name", "name", "kind", "markdown")), 1), HOST)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void refusesAChangeBasedOnAnEarlierVersion() {
        types.define(new DefineType("partner", partner(text("name")), 0), HOST);

        assertCode(
                ErrorCode.STALE_VERSION,
                () -> types.define(new DefineType("partner", partner(text("title")), 0), HOST));
        assertCode(ErrorCode.STALE_VERSION, () -> types.remove("partner", 7, HOST));
    }

    @Test
    void refusesTheNamesOfOthersAndRelationsToNothing() {
        assertCode(
                ErrorCode.INVALID_TYPE,
                () -> types.define(
                        new DefineType("edition", Map.of("name", "edition", "fields", List.of(text("code"))), 0),
                        HOST));
        assertThatThrownBy(() -> types.define(
                        new DefineType(
                                "partner",
                                partner(Map.of("name", "when", "kind", "reference", "to", List.of("editoin"))),
                                0),
                        HOST))
                .satisfies(thrown -> assertThat(((PlenaryException) thrown).violations())
                        .singleElement()
                        .satisfies(found -> assertThat(found.message()).contains("did you mean 'edition'?")));
    }

    @Test
    void forgetsATypeAndAsksThePolicyFirst() {
        types.define(new DefineType("partner", partner(text("name")), 0), HOST);
        assertCode(ErrorCode.NOT_SIGNED_IN, () -> types.remove("partner", 1, Principal.ANYBODY));

        types.remove("partner", 1, HOST);

        assertThat(live.get().find("partner")).isEmpty();
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysSo() {
        store.put(new TypeStore.StoredType.Definition("broken", "{\"type\": {\"name\": 1}}"), 0, HOST);

        assertThat(types.reload()).singleElement().asString().contains("'broken' is left out");
        assertThat(live.get().find("edition")).isPresent();
    }

    @Test
    void letsTheFirstOfTwoTypesWithOneAddressStay() {
        var spec = new TypeSpec("issue").plural("editions");
        spec.text("title");
        var twice = new ModelAssembly(
                List.of(
                        new ModelAssembly.Contribution("events", List.of(edition()), List.of()),
                        new ModelAssembly.Contribution("magazine", List.of(spec.toContentType()), List.of())),
                SampleLanguages.EN);

        var assembled = twice.assemble(List.of());

        assertThat(assembled.model().find("issue")).isEmpty();
        assertThat(assembled.problems()).singleElement().asString().contains("plugin magazine is left out");
    }

    private static void assertCode(ErrorCode code, ThrowingCallable attempt) {
        assertThat(catchThrowableOfType(PlenaryException.class, attempt).code()).isEqualTo(code);
    }

    private static List<String> keys(ContentType type) {
        return type.fields().stream().map(RuntimeTypesTest::nameAndKey).toList();
    }

    private static String nameAndKey(Field field) {
        return field.name() + "=" + field.key();
    }

    private static Map<String, Object> text(String name) {
        return Map.of("name", name, "kind", "text");
    }

    @SafeVarargs
    private static Map<String, Object> partner(Map<String, Object>... fields) {
        return Map.of("name", "partner", "fields", List.of(fields));
    }

    private static ModelAssembly assembly() {
        return new ModelAssembly(
                List.of(new ModelAssembly.Contribution("events", List.of(edition()), List.of())), SampleLanguages.EN);
    }

    private static ContentType edition() {
        var spec = new TypeSpec("edition");
        spec.text("code").required();
        return spec.toContentType();
    }
}
