package org.plenary.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryLimitsTest {
    @Test
    void areAllNamedInTheDocumentation() throws IOException {
        var page = Files.readString(Path.of(System.getProperty("plenary.root"), "docs/channels/queries.md"));
        var limits = page.substring(page.indexOf("## Limits"));
        assertThat(Stream.of(QueryLimits.class.getDeclaredFields())
                        .filter(field -> Modifier.isPublic(field.getModifiers()))
                        .filter(field -> !field.getName().equals("USUAL_PAGE")))
                .allSatisfy(
                        field -> assertThat(limits).contains(String.format(Locale.ROOT, "%,d", field.getInt(null))));
    }
}
