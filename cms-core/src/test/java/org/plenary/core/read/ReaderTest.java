package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Summit;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Track;
import org.plenary.spi.entry.EntryId;

class ReaderTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);
    private static final Caller HOST = Caller.of(new Principal.Host("test"));

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

    private static Map<String, List<String>> parameters(String... names) {
        var map = new TreeMap<String, List<String>>();
        for (int i = 0; i < names.length; i += 2) {
            map.put(names[i], List.of(names[i + 1]));
        }
        return map;
    }

    private EntryId published(String type, Map<String, Object> values) {
        var id = summit.repository.create(type, values);
        summit.repository.publish(id);
        summit.follow();
        return id;
    }

    private List<Map<String, Object>> list(String plural, String... parameters) {
        return summit.reader().list(plural, parameters(parameters), ANYBODY).data();
    }

    private EntryId opening() {
        return published(
                "session",
                Map.of(
                        "slug", "opening",
                        "title", Map.of("en", "Opening of the summit", "ar", "افتتاح القمة"),
                        "abstract", Map.of("en", "How industries change"),
                        "startsAt", "2027-06-02T09:00:00+04:00[Asia/Dubai]",
                        "notes", "secret"));
    }

    @Test
    void deliversAnItemInTheLocaleAskedForAndSaysWhatFellBack() {
        opening();
        var item = summit.reader()
                .bySlug("sessions", "opening", parameters("locale", "ar"), ANYBODY)
                .data();
        assertThat(item)
                .containsEntry("type", "session")
                .containsEntry("locale", "ar")
                .containsEntry("title", "افتتاح القمة")
                .containsEntry("abstract", "How industries change")
                .containsEntry("startsAt", "2027-06-02T09:00:00+04:00")
                .containsEntry("startsAtZone", "Asia/Dubai")
                .doesNotContainKey("notes");
        assertThat(item.get("_meta"))
                .isEqualTo(Map.of(
                        "revision",
                        1L,
                        "publishedAt",
                        "2027-06-01T08:00:00Z",
                        "fallback",
                        Map.of("abstract", "en"),
                        "dir",
                        Map.of("abstract", "ltr"),
                        "stale",
                        List.of()));
    }

    @Test
    void deliversAllLocalesSideBySide() {
        opening();
        var item = list("sessions", "locale", "*").getFirst();
        assertThat(item.get("title")).isEqualTo(Map.of("en", "Opening of the summit", "ar", "افتتاح القمة"));
        assertThat(item.get("locale")).isEqualTo("*");
    }

    @Test
    void hidesWhatIsNotLiveInAnyLocaleOfTheChain() {
        var id = summit.repository.create("session", Map.of("title", Map.of("ar", "افتتاح")));
        summit.repository.publish(id);
        summit.follow();
        assertThat(list("sessions", "locale", "en")).isEmpty();
        assertThat(list("sessions", "locale", "ar")).hasSize(1);
        assertThat(list("sessions", "locale", "en", "fallback", "ar")).hasSize(1);
    }

    @Test
    void saysTheSameOfWhatIsHiddenAndOfWhatNeverWas() {
        var draft = summit.repository.create("session", Map.of("slug", "draft", "title", Map.of("en", "Draft")));
        var planned = summit.repository.create("session", Map.of("slug", "planned", "title", Map.of("en", "Planned")));
        summit.repository.publish(planned, summit.clock.instant().plusSeconds(60));
        var gone = opening();
        summit.repository.delete(gone);
        summit.follow();
        for (var id : List.of(draft.toString(), planned.toString(), gone.toString(), "0197", "'; --")) {
            assertThatThrownBy(() -> summit.reader().one("sessions", id, Map.of(), ANYBODY))
                    .isInstanceOfSatisfying(PlenaryException.class, thrown -> {
                        assertThat(thrown.code()).isEqualTo(ErrorCode.NOT_FOUND);
                        assertThat(thrown).hasMessage("There is no session '%s'.".formatted(id));
                    });
        }
        assertThat(list("sessions")).isEmpty();
    }

    @Test
    void showsWhatIsScheduledWhenTheClockSaysSo() {
        var id = summit.repository.create("session", Map.of("title", Map.of("en", "Planned")));
        summit.repository.publish(id, summit.clock.instant().plusSeconds(60));
        summit.follow();
        assertThat(list("sessions")).isEmpty();
        summit.clock.advance(Duration.ofSeconds(60));
        assertThat(list("sessions")).hasSize(1);
    }

    @Test
    void readsThePastAndTheFutureAsOfAnInstant() {
        var id = opening();
        var then = summit.clock.instant();
        summit.clock.advance(Duration.ofHours(1));
        summit.repository.save(id, Map.of("slug", "opening", "title", Map.of("en", "New title")));
        summit.repository.publish(id);
        summit.follow();
        assertThat(list("sessions").getFirst()).containsEntry("title", "New title");
        assertThat(list("sessions", "asOf", then.toString()).getFirst())
                .containsEntry("title", "Opening of the summit");
        var past = summit.reader().one("sessions", id.toString(), parameters("asOf", then.toString()), ANYBODY);
        assertThat(past.data()).containsEntry("title", "Opening of the summit");
        assertThat(past.tree().get("meta")).isEqualTo(Map.of("snapshot", 7L, "asOf", then.toString()));
    }

    @Test
    void looksAheadOnlyForThoseWhoMay() {
        var id = summit.repository.create("session", Map.of("title", Map.of("en", "Planned")));
        var later = summit.clock.instant().plusSeconds(60);
        summit.repository.publish(id, later);
        summit.follow();
        var ahead = parameters("asOf", later.toString());
        assertThat(summit.reader().list("sessions", ahead, HOST).data()).hasSize(1);
        assertThatThrownBy(() -> summit.reader().list("sessions", ahead, ANYBODY))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.NOT_SIGNED_IN));
    }

    @Test
    void showsDraftsWithTheirStatusToThoseWhoMay() {
        var id = opening();
        summit.repository.save(id, Map.of("slug", "opening", "title", Map.of("en", "Changed", "ar", "افتتاح القمة")));
        summit.follow();
        var draft = summit.reader()
                .list("sessions", parameters("perspective", "draft", "locale", "*"), HOST)
                .data();
        assertThat(draft).singleElement().satisfies(item -> {
            assertThat(item.get("title")).isEqualTo(Map.of("en", "Changed", "ar", "افتتاح القمة"));
            var tracks = (Map<?, ?>) meta(item).get("tracks");
            assertThat(tracks.get("en"))
                    .isEqualTo(
                            Map.of("status", "live", "revision", 1L, "from", "2027-06-01T08:00:00Z", "changed", true));
            assertThat(((Map<?, ?>) tracks.get("ar")).get("changed")).isEqualTo(false);
        });
        assertThatThrownBy(() -> summit.reader().list("sessions", parameters("perspective", "draft"), ANYBODY))
                .isInstanceOf(PlenaryException.class);
    }

    @Test
    void tellsWhichTranslationsAreOlderThanTheirSource() {
        var id = opening();
        summit.repository.save(id, Map.of("title", Map.of("en", "Grand opening", "ar", "افتتاح القمة")));
        summit.repository.publish(id);
        summit.follow();
        var item = list("sessions", "locale", "ar").getFirst();
        assertThat(meta(item)).containsEntry("stale", List.of("title"));
        assertThat(meta(list("sessions", "locale", "en").getFirst())).containsEntry("stale", List.of());
    }

    @Test
    void followsRelationsInFiltersAndExpandsThemWhenAsked() {
        var organisation = published("organisation", Map.of("slug", "ministry", "name", Map.of("en", "Ministry")));
        var speaker = published(
                "person",
                Map.of(
                        "slug",
                        "ada",
                        "name",
                        Map.of("en", "Ada"),
                        "organisation",
                        organisation.toString(),
                        "email",
                        "a@b.c"));
        var hidden = summit.repository.create("person", Map.of("slug", "eve", "name", Map.of("en", "Eve")));
        published(
                "session",
                Map.of(
                        "title", Map.of("en", "Talk"),
                        "speakers", List.of(speaker.toString(), hidden.toString()),
                        "participants", List.of(Map.of("_id", "1", "person", speaker.toString(), "role", "speaker"))));
        published("session", Map.of("title", Map.of("en", "Other")));

        assertThat(list("sessions", "filter[speakers.organisation.slug]", "ministry"))
                .hasSize(1);
        assertThat(list("sessions", "filter[participants.person.slug]", "ada")).hasSize(1);
        assertThat(list("sessions", "filter[speakers.slug]", "eve")).isEmpty();
        assertThat(list("sessions", "filter[speakers]", hidden.toString())).isEmpty();
        assertThat(list("sessions", "filter[speakers][exists]", "false")).hasSize(1);

        var plain = list("sessions", "filter[speakers][exists]", "true").getFirst();
        assertThat(plain.get("speakers")).isEqualTo(List.of(Map.of("id", speaker.toString(), "type", "person")));
        assertThat(plain.get("participants"))
                .isEqualTo(List.of(
                        Map.of("person", Map.of("id", speaker.toString(), "type", "person"), "role", "speaker")));

        var included = list(
                        "sessions",
                        "filter[speakers][exists]",
                        "true",
                        "include",
                        "speakers.organisation",
                        "fields",
                        "speakers",
                        "fields[speakers]",
                        "name,organisation")
                .getFirst();
        assertThat(included.get("speakers"))
                .isEqualTo(List.of(Map.of(
                        "id",
                        speaker.toString(),
                        "type",
                        "person",
                        "name",
                        "Ada",
                        "organisation",
                        Map.of(
                                "id", organisation.toString(),
                                "type", "organisation",
                                "slug", "ministry",
                                "name", "Ministry"))));
        assertThat(included).doesNotContainKey("title");
    }

    @Test
    void pagesThroughAStateThatDoesNotMove() {
        for (int i = 0; i < 7; i++) {
            published("session", Map.of("title", Map.of("en", "Session " + i), "order", (long) i));
        }
        var first = summit.reader()
                .list("sessions", parameters("sort", "-order", "page[size]", "3", "count", "true"), ANYBODY);
        assertThat(first.page().total()).hasValue(7);
        assertThat(first.page().hasMore()).isTrue();
        published("session", Map.of("title", Map.of("en", "New"), "order", 5L));
        var second = summit.reader()
                .list(
                        "sessions",
                        parameters(
                                "sort",
                                "-order",
                                "page[size]",
                                "3",
                                "page[after]",
                                first.page().after().orElseThrow()),
                        ANYBODY);
        var third = summit.reader()
                .list(
                        "sessions",
                        parameters(
                                "sort",
                                "-order",
                                "page[size]",
                                "3",
                                "page[after]",
                                second.page().after().orElseThrow()),
                        ANYBODY);
        assertThat(second.data()).extracting(item -> item.get("order")).containsExactly(3L, 2L, 1L);
        assertThat(third.data()).extracting(item -> item.get("order")).containsExactly(0L);
        assertThat(third.page().hasMore()).isFalse();
        assertThat(second.meta().snapshot()).isEqualTo(first.meta().snapshot());
    }

    @Test
    void refusesCursorsOfOtherQueriesAndDamagedOnes() {
        opening();
        published("session", Map.of("title", Map.of("en", "Other")));
        var cursor = summit.reader()
                .list("sessions", parameters("page[size]", "1"), ANYBODY)
                .page()
                .after()
                .orElseThrow();
        for (var wrong : List.of(
                parameters("page[after]", cursor, "sort", "order"),
                parameters("page[after]", cursor.substring(2)),
                parameters("page[after]", "x"),
                parameters("page[after]", cursor.replace(cursor.charAt(30), cursor.charAt(30) == 'A' ? 'B' : 'A')))) {
            assertThatThrownBy(() -> summit.reader().list("sessions", wrong, ANYBODY))
                    .isInstanceOf(PlenaryException.class);
        }
    }

    @Test
    void findsInflectedFormsPhrasesAndBeginnings() {
        opening();
        published(
                "session",
                Map.of("title", Map.of("ru", "Промышленность и наука"), "abstract", Map.of("en", "Green steel")));
        assertThat(search("industry", "en")).hasSize(1);
        assertThat(search("промышленности", "ru")).hasSize(1);
        assertThat(search("القمة", "ar")).hasSize(1);
        assertThat(search("\"of the summit\"", "en")).hasSize(1);
        assertThat(search("\"summit of\"", "en")).isEmpty();
        assertThat(search("summit openi", "en")).hasSize(1);
        assertThat(search("ope summit", "en")).isEmpty();
        assertThat(search("secret", "en")).isEmpty();
        assertThat(search("steel", "ru")).hasSize(1);
        assertThat(search("industries", "ar")).hasSize(1);
    }

    private List<Map<String, Object>> search(String text, String locale) {
        return summit.reader()
                .search(parameters("q", text, "locale", locale), ANYBODY)
                .data();
    }

    @Test
    void searchesAllTypesOrSome() {
        opening();
        published("person", Map.of("name", Map.of("en", "Summit Opening"), "slug", "so"));
        var all = summit.reader().search(parameters("q", "opening", "facet", "type"), ANYBODY);
        assertThat(all.data()).extracting(item -> item.get("type")).containsExactlyInAnyOrder("session", "person");
        assertThat(all.facets().get("type"))
                .extracting(Answer.FacetValue::value)
                .containsExactly("person", "session");
        assertThat(meta(all.data().getFirst()).get("score")).isInstanceOf(BigDecimal.class);
        var people = summit.reader().search(parameters("q", "opening", "filter[type]", "person"), ANYBODY);
        assertThat(people.data()).hasSize(1);
    }

    @Test
    void showsWhereTheWordsWereFound() {
        published(
                "session",
                Map.of(
                        "title", Map.of("en", "Industries & <b>oil</b>", "ar", "الصناعة اليوم"),
                        "abstract", Map.of("en", "Every industry changes."),
                        "notes", "industry"));
        assertThat(highlights("industry", "en"))
                .isEqualTo(Map.of(
                        "title", "<mark>Industries</mark> &amp; &lt;b&gt;oil&lt;&#x2F;b&gt;",
                        "abstract", "Every <mark>industry</mark> changes."));
        assertThat(highlights("indus", "en")).isEqualTo(highlights("industry", "en"));
        assertThat(highlights("صناعة", "ar")).isEqualTo(Map.of("title", "<mark>الصناعة</mark> اليوم"));
    }

    private Object highlights(String text, String locale) {
        var parameters = parameters("q", text, "locale", locale, "highlight", "true");
        var items = summit.reader().search(parameters, ANYBODY).data();
        return meta(items.getFirst()).get("highlights");
    }

    @Test
    void doesNotFindATextThatTheReaderDoesNotSee() {
        opening();
        assertThat(search("opening", "en")).hasSize(1);
        assertThat(search("opening", "ar")).isEmpty();
    }

    @Test
    void readsASingleton() {
        var session = opening();
        published("home", Map.of("headline", Map.of("en", "Welcome"), "featured", List.of(session.toString())));
        var home = summit.reader()
                .singleton("home", parameters("include", "featured"), ANYBODY)
                .data();
        assertThat(home).containsEntry("headline", "Welcome");
        assertThat((List<?>) home.get("featured")).hasSize(1);
        assertThatThrownBy(() -> summit.reader().list("home", Map.of(), ANYBODY))
                .isInstanceOf(PlenaryException.class);
    }

    @Test
    void countsFacetsWithLabels() {
        var track = published("track", Map.of("slug", "climate", "name", Map.of("en", "Climate")));
        var hidden = summit.repository.create("track", Map.of("slug", "draft"));
        for (int i = 0; i < 3; i++) {
            published(
                    "session",
                    Map.of(
                            "title",
                            Map.of("en", "S" + i),
                            "track",
                            i < 2 ? track.toString() : hidden.toString(),
                            "level",
                            "advanced"));
        }
        var facets = summit.reader()
                .list("sessions", parameters("facet", "track,level"), ANYBODY)
                .facets();
        assertThat(facets)
                .containsEntry("track", List.of(new Answer.FacetValue(track.toString(), "Climate", 2)))
                .containsEntry("level", List.of(new Answer.FacetValue("advanced", "advanced", 3)));
    }

    @Test
    void publishesOneLocaleWithoutMovingTheOthers() {
        var id = opening();
        summit.repository.save(id, Map.of("slug", "opening", "title", Map.of("en", "EN2", "ar", "AR2"), "order", 2L));
        summit.repository.publish(id, Track.of(Summit.AR), new Interval(summit.clock.millis(), Interval.FOREVER));
        summit.follow();
        assertThat(list("sessions", "locale", "ar").getFirst())
                .containsEntry("title", "AR2")
                .doesNotContainKey("order");
        assertThat(list("sessions", "locale", "en").getFirst()).containsEntry("title", "Opening of the summit");
    }

    @SuppressWarnings("unchecked") // an object
    private static Map<String, Object> meta(Map<String, Object> item) {
        return (Map<String, Object>) item.get("_meta");
    }
}
