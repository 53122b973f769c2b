package org.plenary.plugin.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.spi.language.Language;

class TextAnalysisTest {

    @ParameterizedTest
    @MethodSource("org.plenary.plugin.i18n.Analyzers#languages")
    void namesComponentsThatExistAndFindTheirLanguagesName(Language language) {
        try (var folding = Analyzers.folding(language.analysis());
                var stemming = Analyzers.stemming(language.analysis())) {
            assertThat(Analyzers.terms(folding, language.name())).isNotEmpty();
            assertThat(Analyzers.terms(stemming, language.name())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, الصناعة الصِّناعَةُ الصنـــاعة الصناعه",
        "ar, إلى الى ألى آلى ٱلى",
        "ar, مؤتمر مُؤتمَر",
        "ar, کتاب كتاب",
        "ar, ١٢٣ 123",
        "en, Café cafe CAFÉ",
        "en, summit summit's summit’s SUMMIT",
        "ru, Самолёт самолет самолё́т",
        "ru, за́мок замок",
        "fa, کتاب كتاب",
        "de, Müller Mueller müller",
        "de, Straße Strasse STRASSE",
        "es, elección eleccion",
        "fr, l’été d'été été ete",
        "tr, İstanbul istanbul",
        "uz, oʻzbek o'zbek o‘zbek",
        "uk, з'їзд з’їзд",
        "el, ΒΙΟΜΗΧΑΝΊΑ βιομηχανία",
        "he, תַּעֲשִׂיָּה תעשיה",
        "hi, हिंदी हिन्दी",
        "zh, 工業 工业",
        "zh-Hant, 工業 工业"
    })
    void foldsSpellingsOfOneWord(String tag, String words) {
        assertThat(folded(tag, words)).as(words).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, الصناعة صناعية للصناعة والصناعات بالصناعة وبالصناعة وللصناعة لصناعة بصناعة الصناعيين",
        "ar, مؤتمر المؤتمرات للمؤتمر والمؤتمر وللمؤتمرات",
        "ar, إلكترونية الإلكترونية والإلكترونية بالإلكترونية",
        "ar, استثمار الاستثمارات واستثمار للاستثمار",
        "ar, روسيا الروسية روسي",
        "ar, كهرباء الكهربائية كهربائي",
        "en, industrialisation industrialization",
        "en, digitalised digitalizing digitalisation",
        "en, summit summits summit's",
        "en, manufacturing manufacturers manufactured",
        "ru, промышленность промышленности промышленностью промышленный промышленных",
        "ru, учёный ученые учёных ученым",
        "ru, саммит саммита саммиту саммитом саммите",
        "ru, технология технологии технологический",
        "ru, экономика экономики экономический",
        "uk, промисловість промисловості промисловий",
        "bg, индустрия индустрията",
        "de, Häuser Haus",
        "es, industrias industria",
        "fr, conférences conférence",
        "pt, eleições eleição",
        "it, l'industria dell’industria industrie",
        "pl, przemysł przemysłu",
        "tr, görüşme görüşmeler",
        "hi, उद्योगों उद्योग",
        "vi, nghiệp nghiep"
    })
    void findsInflectedForms(String tag, String words) {
        assertThat(stemmed(tag, words)).as(words).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, أستراليا استراتيجية",
        "ar, كتاب بتاب",
        "ar, لجنة جنة",
        "ru, все всего",
        "ar, خبراء خبر",
        "ru, инвестиции инвентарь",
        "ru, йод иод",
        "en, policy police",
        "vi, công nghệ"
    })
    void keepsDifferentWordsApart(String tag, String words) {
        assertThat(stemmed(tag, words)).as(words).hasSize(2);
    }

    @Test
    void keepsVietnameseTonesInTheExactForm() {
        assertThat(folded("vi", "ma má mà mả")).hasSize(4);
    }

    @Test
    void findsNarrowJapaneseLettersByWideOnes() {
        assertThat(folded("ja", "ﾃｽﾄ")).isEqualTo(folded("ja", "テスト"));
    }

    @Test
    void splitsThaiByItsDictionary() {
        assertThat(folded("th", "อุตสาหกรรมไทยก้าวหน้า")).containsExactly("อุตสาหกรรม", "ไทย", "ก้าวหน้า");
    }

    private static List<String> folded(String tag, String words) {
        try (var analyzer = Analyzers.folding(Analyzers.analysis(tag))) {
            return Analyzers.terms(analyzer, words).stream().distinct().toList();
        }
    }

    private static List<String> stemmed(String tag, String words) {
        try (var analyzer = Analyzers.stemming(Analyzers.analysis(tag))) {
            return Analyzers.terms(analyzer, words).stream().distinct().toList();
        }
    }
}
