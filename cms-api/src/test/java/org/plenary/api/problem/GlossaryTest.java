package org.plenary.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.ErrorCode;

class GlossaryTest {

    @Test
    void explainsEveryErrorCode() {
        assertThat(Glossary.slugs())
                .containsAll(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::slug).toList());
        assertThat(Glossary.slugs()).allSatisfy(slug -> {
            assertThat(Glossary.title(slug)).isNotEqualTo(slug);
            assertThat(Glossary.cure(slug)).isPresent();
        });
    }

    @Test
    void saysWhatThePageOfTheDocumentationSays() throws IOException {
        var root = Optional.ofNullable(System.getProperty("plenary.root")).orElse("..");
        var page = Files.readString(Path.of(root, "docs", "channels", "problems.md"));
        var rows = page.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows).hasSameSizeAs(Glossary.slugs());
        assertThat(Glossary.slugs())
                .allSatisfy(slug -> assertThat(rows)
                        .anyMatch(row -> row.startsWith("| `%s` | ".formatted(slug))
                                && row.endsWith(" | %s | %s |"
                                        .formatted(
                                                Glossary.title(slug),
                                                Glossary.cure(slug).orElseThrow()))));
        for (var code : ErrorCode.values()) {
            assertThat(rows)
                    .anyMatch(row -> row.startsWith(
                            "| `%s` | %d |".formatted(code.slug(), code.kind().status())));
        }
    }
}
