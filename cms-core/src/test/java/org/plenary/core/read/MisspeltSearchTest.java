package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;

/** Words that a hand slipped in: found where too little is found without, and nowhere else. */
class MisspeltSearchTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

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
    @CsvSource({
        "en, indutsry",
        "en, industy",
        "en, industtry",
        "en, indostry",
        "en, indutsries",
        "en, tomorow industry",
        "en, industry tomo",
        "en, industry tmor",
        "en, desalniatoin",
        "ru, промышленость",
        "ru, промышелнность",
        "ru, промышленностъ",
        "ru, опреснния",
        "ar, الصنعة",
        "ar, الصانعة",
        "ar, الصناعات",
        "ar, المستفبل",
        "ar, إلمستقبل"
    })
    void findsAWordInWhichTheHandSlipped(String locale, String typed) {
        publish(Map.of(
                "en", "Industry of tomorrow: desalination",
                "ru", "Промышленность завтра: опреснение",
                "ar", "الصناعة في المستقبل"));
        assertThat(titles("q", typed, "locale", locale)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"industry of tomorow\"",
                "ndustry",
                "xndustry",
                "oli",
                "2026",
                "idsutry",
                "industry 2026",
                "indutsry of absent",
                "indutsry w1 w2 w3 w4 w5 w6 w7"
            })
    void forgivesNothingInPhrasesShortWordsNumbersFirstLettersAndLongTexts(String typed) {
        publish(Map.of("en", "Industry of tomorrow: oil 2027"));
        assertThat(titles("q", typed)).isEmpty();
    }

    @Test
    void putsWhatIsSpeltAsAskedFirst() {
        publish(Map.of("en", "Stream of water"));
        publish(Map.of("en", "Steam"));
        publish(Map.of("en", "Stern"), Map.of("en", "Of rivers, springs and one steam among very many other words"));
        assertThat(titles("q", "steam")).containsExactly("Steam", "Stern", "Stream of water");
    }

    @Test
    void forgivesNothingWhereEnoughIsFound() {
        publish(Map.of("en", "Stream"));
        for (int i = 0; i < 5; i++) {
            publish(Map.of("en", "Steam " + i));
        }
        assertThat(titles("q", "steam")).hasSize(5).doesNotContain("Stream");
        assertThat(titles("q", "steam", "filter[title][ne]", "Steam 1")).contains("Stream");
    }

    @Test
    void staysTolerantFromPageToPage() {
        publish(Map.of("en", "Steam"));
        for (int i = 0; i < 11; i++) {
            publish(Map.of("en", "Stream " + i));
        }
        var first = read("q", "steam", "page[size]", "1", "count", "true", "facet", "title");
        assertThat(first.page().total()).hasValue(12);
        assertThat(first.facets().get("title")).hasSize(12);
        var titles = new ArrayList<>(titles(first));
        var answer = first;
        while (answer.page().after().isPresent()) {
            publish(Map.of("en", "Steam too " + titles.size()));
            answer = read(
                    "q",
                    "steam",
                    "facet",
                    "title",
                    "page[size]",
                    "4",
                    "page[after]",
                    answer.page().after().get());
            titles.addAll(titles(answer));
        }
        assertThat(titles).hasSize(12).doesNotHaveDuplicates().startsWith("Steam");
    }

    @Test
    void showsTheWordThatWasMeant() {
        publish(Map.of("en", "Industry of tomorrow"));
        var item = read("q", "indutsry", "highlight", "true").data().getFirst();
        assertThat(item.get("_meta"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("highlights", Map.of("title", "<mark>Industry</mark> of tomorrow"));
    }

    @SafeVarargs
    private void publish(Map<String, String> title, Map<String, String>... summary) {
        var values = new TreeMap<String, Object>(Map.of("title", title));
        for (var text : summary) {
            values.put("abstract", text);
        }
        summit.repository.publish(summit.repository.create("session", values));
        summit.follow();
    }

    private List<Object> titles(String... parameters) {
        return titles(read(parameters));
    }

    private static List<Object> titles(Answer.Many answer) {
        return answer.data().stream().map(item -> item.get("title")).toList();
    }

    private Answer.Many read(String... parameters) {
        var asked = new TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        return summit.reader().list("sessions", asked, ANYBODY);
    }
}
