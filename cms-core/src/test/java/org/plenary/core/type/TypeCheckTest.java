package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.Violation;
import org.plenary.spi.model.TypeSpec;

class TypeCheckTest {
    @Test
    void refusesTheSystemsWordsAsFieldsOfAnEntry() {
        assertThat(violations(type -> type.text("locale"))).contains("word of the system");
    }

    @Test
    void takesTheSystemsWordsInsideAGroupWhereTheyMeanNothing() {
        assertThat(violations(type -> type.group("links", link -> link.text("type"))))
                .isEmpty();
    }

    private static String violations(Consumer<TypeSpec> fields) {
        var spec = new TypeSpec("talk");
        fields.accept(spec);
        return TypeCheck.violations(spec.toContentType()).stream()
                .map(Violation::message)
                .collect(Collectors.joining());
    }
}
