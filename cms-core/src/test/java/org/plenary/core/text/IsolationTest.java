package org.plenary.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.spi.language.Direction.LEFT_TO_RIGHT;
import static org.plenary.spi.language.Direction.RIGHT_TO_LEFT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.core.Seed;
import org.plenary.spi.entry.LocaleTag;

@Seed.Seeded
class IsolationTest {
    private static final Written ENGLISH = new Written(Optional.of(LocaleTag.of("en")), Optional.of(LEFT_TO_RIGHT));
    private static final Written ARABIC = new Written(Optional.of(LocaleTag.of("ar")), Optional.of(RIGHT_TO_LEFT));

    @Test
    void findsTheDirectionOfTheFirstCharacterThatHasOne() {
        assertThat(Isolation.ofFirstStrong("9:00 – «Opening»")).contains(LEFT_TO_RIGHT);
        assertThat(Isolation.ofFirstStrong("(21) افتتاح Java")).contains(RIGHT_TO_LEFT);
        assertThat(Isolation.ofFirstStrong("שלום")).contains(RIGHT_TO_LEFT);
        assertThat(Isolation.ofFirstStrong("12 — 34 !")).isEmpty();
    }

    @Test
    void trustsTheLanguageBeforeTheFirstWord() {
        assertThat(Isolation.isDue("Java للمبتدئين", ARABIC, RIGHT_TO_LEFT)).isFalse();
        assertThat(Isolation.isDue("Opening", ENGLISH, RIGHT_TO_LEFT)).isTrue();
        assertThat(Isolation.isDue("Opening", ENGLISH, LEFT_TO_RIGHT)).isFalse();
        assertThat(Isolation.isDue("Jane", Written.IN_NO_LANGUAGE, RIGHT_TO_LEFT))
                .isTrue();
        assertThat(Isolation.isDue("42", Written.IN_NO_LANGUAGE, RIGHT_TO_LEFT)).isFalse();
    }

    @Test
    void isolatesEachLineByItself() {
        assertThat(Isolation.around("One\n\nTwo", ENGLISH)).isEqualTo("\u2066One\u2069\n\n\u2066Two\u2069");
        assertThat(Isolation.around("واحد", ARABIC)).isEqualTo("\u2067واحد\u2069");
        assertThat(Isolation.around("Jane", Written.IN_NO_LANGUAGE)).isEqualTo("\u2068Jane\u2069");
    }

    @RepeatedTest(200)
    void noTextLeavesItsIsolate(Seed seed) {
        var text = new StringBuilder();
        for (int i = seed.below(30); i >= 0; i--) {
            text.append(seed.oneOf(List.of("a", "ب", "\u2066", "\u2067", "\u2068", "\u2069", "\u202e", "\n", " ")));
        }
        for (var line : Isolation.around(text.toString(), ENGLISH).split("\n")) {
            int open = 0;
            for (int i = 0; i < line.length(); i++) {
                char next = line.charAt(i);
                open += next >= '\u2066' && next <= '\u2068' ? 1 : next == '\u2069' ? -1 : 0;
                assertThat(open > 0 || i == line.length() - 1).as(line).isTrue();
            }
            assertThat(open).as(line).isZero();
        }
    }
}
