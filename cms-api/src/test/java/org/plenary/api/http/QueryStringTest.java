package org.plenary.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;

class QueryStringTest {

    @Test
    void readsEachNameWithAllItsValuesInOrder() {
        assertThat(QueryString.parse("a=1&b&a=2&&c=%D8%A7+%2B").parameters())
                .containsEntry("a", List.of("1", "2"))
                .containsEntry("b", List.of(""))
                .containsEntry("c", List.of("ا +"))
                .hasSize(3);
    }

    @Test
    void takesEscapedBracketsForTheSameName() {
        assertThat(QueryString.parse("filter[title][eq]=a&filter%5Btitle%5D%5beq%5d=b")
                        .parameters())
                .isEqualTo(Map.of("filter[title][eq]", List.of("a", "b")));
    }

    @Test
    void takesWhatWasNotEscapedAsItStands() {
        assertThat(QueryString.parse("q=قمة😀+ё%20é").parameters()).containsEntry("q", List.of("قمة😀 ё é"));
    }

    @ParameterizedTest
    @CsvSource({
        "filter[title][eq]=%zz, filter[title][eq]",
        "filter%5Btitle%5D=%f,  filter%5Btitle%5D",
        "a=1&locale=%f&b=%,     locale",
        "q=a%,                  q",
        "q=%4&locale=en,        q",
        "%zz=1,                 %zz",
        "%zz,                   %zz",
        "=%,                    ''"
    })
    void namesTheParameterWithABrokenEscape(String query, String parameter) {
        var wrong = violation(() -> QueryString.parse(query));
        assertThat(wrong.where()).isEqualTo(parameter);
        assertThat(wrong.message()).contains("two hexadecimal digits");
        assertThat(violation(() -> QueryString.requireWholeEscapes(query))).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"q=%ff, UTF-8", "q=%C3, UTF-8", "q=%ED%A0%80, UTF-8", "q=a%00b, U+0000"})
    void namesTheParameterWithWhatIsNoText(String query, String reason) {
        var wrong = violation(() -> QueryString.parse(query));
        assertThat(wrong.where()).isEqualTo("q");
        assertThat(wrong.message()).contains(reason);
        assertThatCode(() -> QueryString.requireWholeEscapes(query)).doesNotThrowAnyException();
    }

    @Test
    void cutsANameThatNobodyWantsToReadWhole() {
        var endless = violation(() -> QueryString.parse("n".repeat(5_000) + "=%zz"));
        assertThat(endless.where()).isEqualTo("n".repeat(100) + "…");
        var paired = violation(() -> QueryString.parse("a" + "😀".repeat(200) + "=%zz"));
        assertThat(paired.where()).isEqualTo("a" + "😀".repeat(99) + "…");
    }

    /** The one thing that is said to be wrong, and nothing else is said. */
    private static Violation violation(ThrowingCallable reading) {
        var thrown = catchThrowableOfType(PlenaryException.class, reading);
        assertThat(thrown).as("was understood").isNotNull();
        assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_QUERY);
        assertThat(thrown.violations()).hasSize(1);
        return thrown.violations().getFirst();
    }
}
