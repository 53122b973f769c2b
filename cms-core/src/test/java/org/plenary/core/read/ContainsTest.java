package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;

/** The operator {@code contains} looks past case, width and composition, and at nothing but the text. */
class ContainsTest {
    @TempDir
    private Path directory;

    private IndexedRepository summit;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
    }

    @AfterEach
    void close() {
        summit.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heavy industry of tomorrow                    | vy indus
            Heavy industry of tomorrow                    | HEAVY INDUSTRY OF TOMORROW
            Heavy industry of tomorrow                    | row
            Heavy industry of tomorrow                    | ow
            Heavy industry of tomorrow                    | w
            Caf\u00e9 au lait                             | Cafe\u0301
            Cafe\u0301 au lait                            | CAF\u00c9
            The \ufb01rst \uff26\uff35\uff2c\uff2c day    | first full
            Stra\u00dfe                                   | STRASSE
            \ud83d\ude00\ud83d\ude01\ud83d\ude02 smiles   | \ud83d\ude01\ud83d\ude02 s
            aaaaaaaaaaaaaaaaaaaaaaaaaaaab                 | aaab
            100% *sure?                                   | % *sure?
            """)
    void findsAPartOfAText(String text, String part) {
        create(text);
        assertThat(found(part)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heavy industry of tomorrow                    | heavyindustry
            Caf\u00e9 au lait                             | cafe
            abc bcd                                       | abcd
            a very long text, whose end differs in one letter from the part | very long text, whose end differs in one letter from the pary
            """)
    void findsNothingElse(String text, String part) {
        create(text);
        assertThat(found(part)).isZero();
    }

    @Test
    void doesNotPutPartsOfTwoValuesTogether() {
        var id = summit.repository.create(
                "session", Map.of("title", Map.of("en", "x"), "languages", List.of("abc", "bcd")));
        summit.repository.publish(id);
        summit.follow();
        assertThat(count("languages", "abcd")).isZero();
        assertThat(count("languages", "BCD")).isEqualTo(1);
    }

    private void create(String title) {
        summit.repository.publish(summit.repository.create("session", Map.of("title", Map.of("en", title))));
        summit.follow();
    }

    private int found(String part) {
        return count("title", part);
    }

    private int count(String field, String part) {
        var query = Map.of("filter", Map.of(field, Map.of("contains", part)));
        return summit.reader()
                .query("sessions", query, Caller.of(Principal.ANYBODY))
                .data()
                .size();
    }
}
