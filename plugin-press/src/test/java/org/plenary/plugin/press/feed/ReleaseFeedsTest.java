package org.plenary.plugin.press.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.plenary.plugin.press.PressPlugin;
import org.plenary.spi.kit.RouteTrial;
import org.plenary.spi.route.Reply;
import org.w3c.dom.Element;

class ReleaseFeedsTest {
    private static final String FIRST = "01970000-0000-7000-8000-000000000001";
    private static final String SECOND = "01970000-0000-7000-8000-000000000002";
    private static final Map<String, Object> OPENING = Map.of(
            "id", FIRST,
            "type", "press-release",
            "locale", "ar",
            "headline", "افتتاح القمة & \"غد\" \u0001<b>",
            "subheadline", "في أبوظبي",
            "lead", "<div lang=\"ar\" dir=\"rtl\"><p>مرحبا</p></div>",
            "releaseAt", "2026-09-15T06:00:00Z",
            "edition", Map.of("id", SECOND, "title", "أوريوم 2027", "series", Map.of("name", "أوريوم")),
            "topics", List.of(Map.of("id", SECOND, "label", "المياه")),
            "_meta", Map.of("revision", 2L, "publishedAt", "2026-09-15T06:00:00.250Z", "fallback", Map.of()));
    private static final Map<String, Object> CLOSING = Map.of(
            "id", SECOND,
            "type", "press-release",
            "locale", "ar",
            "headline", "Closing",
            "body", "<div lang=\"en\" dir=\"ltr\"><p>Bye</p></div>",
            "releaseAt", "2027-01-01T00:00:00Z",
            "images", List.of(Map.of("asset", Map.of("url", "/media/7/a.jpg", "mediaType", "image/jpeg", "size", 12L))),
            "_meta",
                    Map.of(
                            "revision",
                            1L,
                            "publishedAt",
                            "2026-09-16T06:00:00Z",
                            "fallback",
                            Map.of("headline", "en")));

    private static RouteTrial trial(String route) {
        return RouteTrial.of(new PressPlugin(), route, "press-releases")
                .saying("locale", "ar")
                .with("press-releases", List.of(OPENING, CLOSING))
                .inEveryLocale(
                        "press-releases",
                        List.of(
                                Map.of("id", FIRST, "headline", Map.of("ar", "…", "en", "…")),
                                Map.of("id", SECOND, "headline", Map.of("en", "…"))));
    }

    private static byte[] atom(RouteTrial trial) throws Exception {
        return trial.reply() instanceof Reply.Bytes(var bytes) ? bytes : new byte[0];
    }

    private static Feed parsed(byte[] xml) throws Exception {
        return (Feed) new WireFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
    }

    private static Map<?, ?> json(RouteTrial trial) throws Exception {
        return trial.reply() instanceof Reply.Json(var members) ? members : Map.of();
    }

    @Test
    void isAnAtomFeedToAParserThatIsNotOurs() throws Exception {
        var feed = parsed(atom(trial("releases.atom").andMore()));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("البيانات الصحفية");
        assertThat(feed.getId()).startsWith("urn:uuid:");
        assertThat(feed.getUpdated()).isEqualTo("2026-09-16T06:00:00Z");
        assertThat(feed.getAuthors()).extracting(one -> one.getName()).containsExactly("المكتب الصحفي");
        assertThat(feed.getOtherLinks())
                .extracting(Link::getRel, Link::getHref)
                .contains(
                        tuple("self", "https://cms.example.org/x/trial/releases.atom?locale=ar"),
                        tuple("next", "https://cms.example.org/x/trial/releases.atom?locale=ar&page%5Bnumber%5D=2"));
        assertThat(feed.getAlternateLinks()).extracting(Link::getHreflang).containsExactly("en");
        assertThat(feed.getEntries()).hasSize(2);
    }

    @Test
    void tellsAReleaseWithItsMomentsItsLanguagesAndItsText() throws Exception {
        Entry opening = parsed(atom(trial("releases.atom"))).getEntries().getFirst();

        assertThat(opening.getTitle()).isEqualTo("افتتاح القمة & \"غد\" <b>");
        assertThat(opening.getSummary().getValue()).isEqualTo("في أبوظبي");
        assertThat(opening.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(opening.getContents().getFirst().getValue()).contains("dir=\"rtl\"><p>مرحبا</p>");
        assertThat(opening.getPublished()).isEqualTo("2026-09-15T06:00:00Z");
        assertThat(opening.getUpdated()).isEqualTo("2026-09-15T06:00:00.250Z");
        assertThat(opening.getAuthors()).extracting(one -> one.getName()).containsExactly("أوريوم");
        assertThat(opening.getCategories()).extracting(one -> one.getTerm()).containsExactly("المياه");
        assertThat(opening.getAlternateLinks()).extracting(Link::getHreflang).containsExactly("ar", "en");
        assertThat(opening.getAlternateLinks().getFirst().getHref())
                .isEqualTo("https://cms.example.org/api/v1/press-releases/" + FIRST + "?locale=ar&fallback=none");
    }

    @Test
    void claimsNoMomentOfReleaseThatIsLaterThanWhatIsShown() throws Exception {
        var closing = parsed(atom(trial("releases.atom"))).getEntries().getLast();

        assertThat(closing.getPublished()).isNull();
        assertThat(closing.getOtherLinks().getFirst().getHref()).isEqualTo("https://cms.example.org/media/7/a.jpg");
        assertThat(closing.getOtherLinks().getFirst().getLength()).isEqualTo(12);
    }

    @Test
    void saysInWhichLanguageEachTextReallyIs() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(atom(trial("releases.atom"))));
        var entries = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");

        assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(((Element) entries.item(0)).getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(((Element) entries.item(1)).getAttribute("xml:lang")).isEqualTo("en");
    }

    @Test
    void keepsItsIdsWhereverItIsAskedAndOnEveryPage() throws Exception {
        var one = parsed(atom(trial("releases.atom")));
        var later = parsed(atom(trial("releases.atom").saying("page[number]", "2")));
        var english = parsed(atom(trial("releases.atom").saying("locale", "en")));
        var climate = parsed(atom(trial("releases.atom").saying("filter[topics.slug]", "climate")));

        assertThat(later.getId()).isEqualTo(one.getId());
        assertThat(Set.of(one.getId(), english.getId(), climate.getId())).hasSize(3);
        assertThat(climate.getEntries().getFirst().getId())
                .isEqualTo(one.getEntries().getFirst().getId())
                .isNotEqualTo(english.getEntries().getFirst().getId());
    }

    @Test
    void isAJsonFeed() throws Exception {
        var feed = json(trial("releases.json").andMore());

        assertThat(feed.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title")).isEqualTo("البيانات الصحفية");
        assertThat(feed.get("language")).isEqualTo("ar");
        assertThat(URI.create((String) feed.get("next_url")).isAbsolute()).isTrue();
        for (var item : (List<?>) feed.get("items")) {
            var members = (Map<?, ?>) item;
            assertThat(members.get("id")).isInstanceOf(String.class);
            assertThat((String) members.get("content_html")).isNotEmpty();
            assertThat(OffsetDateTime.parse((String) members.get("date_modified")))
                    .isNotNull();
            assertThat(members.get("authors"))
                    .satisfiesAnyOf(
                            authors -> assertThat(authors).isNull(),
                            authors -> assertThat(authors).isEqualTo(List.of(Map.of("name", "أوريوم"))));
        }
    }

    @Test
    void asksForNothingThatWasWithdrawn() throws Exception {
        var trial = trial("releases.json");
        assertThat(json(trial)).isNotEmpty();

        assertThat(trial.queries().getFirst().parameters())
                .containsEntry("filter[pubStatus][nin]", "withheld,cancelled")
                .containsEntry("sort", "-publishedAt,-releaseAt")
                .containsEntry("render", "html");
    }

    @Test
    void isEmptyWhereThereIsNothing() throws Exception {
        var nothing = RouteTrial.of(new PressPlugin(), "releases.atom", "press-releases");

        assertThat(parsed(atom(nothing)).getEntries()).isEmpty();
        assertThat(parsed(atom(nothing)).getTitle()).isEqualTo("Press releases");
        assertThat(nothing.queries()).hasSize(1);
    }
}
