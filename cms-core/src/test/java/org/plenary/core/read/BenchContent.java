package org.plenary.core.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.Summit;
import org.plenary.core.entry.Entry;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.entry.Revision;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Publication;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.TypeSpec;

/**
 * Content of any size for measuring, worked out from the number of each entry instead of being kept: summit after summit,
 * each of 10,000 events in two years, with 1,000 speakers of its own, and words that only its abstracts have.
 */
final class BenchContent implements EntrySource {
    static final List<String> TRACKS =
            List.of("energy", "climate", "finance", "health", "technology", "culture", "education", "security");
    /** How long a summit lasts. */
    static final int DAYS = 730;
    /** Events of a summit. */
    static final int SUMMIT = 10_000;

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final Instant PUBLISHED = Instant.parse("2023-12-01T00:00:00Z");
    private static final long HIGH = 0x0197_0000_0000_7000L;
    private static final long LOW = 0x8000_0000_0000_0000L;
    private static final List<LocaleTag> LOCALES = List.of(Summit.EN, Summit.AR, Summit.RU);
    private static final List<String[]> SYLLABLES = List.of(
            "al an ar be ca con da de di en er es fa for ga in is ka la lin lo ma men mi na ne".split(" "),
            "با تا جا حا دا را سا شا عا فا قا كا لا ما نا ها وا يا بي تي جي دي ري سي في كي".split(" "),
            "ба ва га да жи за ка ла ма на па ра са та фа ха бе ве де ле ме не пе ре се те".split(" "));
    private static final int RARE = 40;
    private static final int LETTERS = 12;
    /** So long that it is searched, but not compared as a whole. */
    private static final int LONG_TEXT = 20_000;

    private static final int EVENTS_TO_A_SPEAKER = 10;

    private final int events;
    private final int speakers;

    BenchContent(int events) {
        this.events = events;
        this.speakers = events / EVENTS_TO_A_SPEAKER;
    }

    static Model model() {
        var event = new TypeSpec("event");
        event.slug("slug")
                .from("title")
                .text("title")
                .localised()
                .searchable()
                .sortable()
                .text("abstract")
                .max(LONG_TEXT)
                .localised()
                .searchable()
                .text("track")
                .sortable()
                .text("room")
                .instant("startsAt")
                .instant("endsAt")
                .reference("speakers")
                .to("speaker")
                .many();
        var speaker = new TypeSpec("speaker");
        speaker.slug("slug")
                .text("name")
                .searchable()
                .sortable()
                .text("role")
                .text("organisation")
                .text("bio")
                .max(LONG_TEXT)
                .searchable();
        return new Model(Stream.of(event, speaker).map(TypeSpec::toContentType).toList(), Summit.languages());
    }

    /** How many summits the events fill, the last of them perhaps in part. */
    static int summits(int events) {
        return (events + SUMMIT - 1) / SUMMIT;
    }

    static LocalDate begins(int summit) {
        return FIRST.plusDays((long) DAYS * summit);
    }

    /** A word of one in a hundred English abstracts of all summits. */
    static String rare(int number) {
        return word(number % RARE);
    }

    /** A word of one in a hundred English abstracts of this summit. */
    static String rare(int number, int summit) {
        return word((summit + 1L) * RARE + number % RARE);
    }

    /** Always another one: like no second one, so that none is taken for another misspelt. */
    private static String word(long seed) {
        return new SplittableRandom(seed)
                .ints(LETTERS, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static String slug(int event) {
        return "event-%05d".formatted(event);
    }

    @Override
    public List<EntrySnapshot> load(Collection<EntryId> ids) {
        return ids.stream()
                .map(id -> entry((int) (id.value().getLeastSignificantBits() - LOW)))
                .toList();
    }

    @Override
    public List<EntrySnapshot> after(EntryId last, int limit) {
        long low =
                last.value().getMostSignificantBits() < HIGH ? 0 : last.value().getLeastSignificantBits() - LOW;
        var next = new ArrayList<EntrySnapshot>(limit);
        for (long number = low + 1; number <= events + speakers && next.size() < limit; number++) {
            next.add(entry((int) number));
        }
        return next;
    }

    @Override
    public long newestChange() {
        return 1;
    }

    private static EntryId id(int number) {
        return new EntryId(new UUID(HIGH, LOW + number));
    }

    private EntrySnapshot entry(int number) {
        var random = new SplittableRandom(number);
        boolean speaker = number <= speakers;
        var values = speaker ? speaker(number, random) : event(number - speakers, random);
        var stamps = new TreeMap<String, Map<String, Integer>>();
        var publications = new ArrayList<Publication>();
        var always = new Interval(PUBLISHED.toEpochMilli(), Interval.FOREVER);
        publications.add(new Publication(Track.SHARED, 1, always));
        if (!speaker) {
            LOCALES.forEach(locale -> publications.add(new Publication(Track.of(locale), 1, always)));
        }
        var entry =
                new Entry(id(number), speaker ? "speaker" : "event", 1, 1, PUBLISHED, PUBLISHED, false, publications);
        var revision = new Revision(1, PUBLISHED, "bench", "", false, new Values(values), stamps);
        return new EntrySnapshot(entry, Map.of(1, revision));
    }

    private Map<String, Object> speaker(int number, SplittableRandom random) {
        var values = new LinkedHashMap<String, Object>();
        values.put("slug", "speaker-" + number);
        values.put("name", words(0, 2, random));
        values.put("role", words(0, 1, random));
        values.put("organisation", words(0, 3, random));
        values.put("bio", words(0, 60, random));
        return values;
    }

    private Map<String, Object> event(int number, SplittableRandom random) {
        int summit = (number - 1) / SUMMIT;
        var starts = begins(summit).atStartOfDay(ZoneOffset.UTC).plusMinutes(15L * random.nextInt(DAYS * 96));
        var values = new LinkedHashMap<String, Object>();
        values.put("slug", slug(number));
        values.put("title", texts(6, random));
        var texts = texts(85, random);
        if (random.nextInt(10) < 4) {
            int rare = random.nextInt(RARE);
            texts.merge("en", rare(rare) + " " + rare(rare, summit), (text, words) -> text + " " + words);
        }
        values.put("abstract", texts);
        values.put("track", TRACKS.get(random.nextInt(TRACKS.size())));
        values.put("room", "Hall " + random.nextInt(40));
        values.put("startsAt", starts.toInstant().toString());
        values.put("endsAt", starts.plusMinutes(45).toInstant().toString());
        var ids = new ArrayList<Object>();
        int first = summit * SUMMIT / EVENTS_TO_A_SPEAKER;
        int invited = Math.min(SUMMIT / EVENTS_TO_A_SPEAKER, speakers - first);
        for (int i = random.nextInt(4); i >= 0; i--) {
            ids.add(id(1 + first + random.nextInt(invited)).toString());
        }
        values.put("speakers", ids);
        return values;
    }

    private static Map<String, Object> texts(int words, SplittableRandom random) {
        var texts = new TreeMap<String, Object>();
        for (int i = 0; i < LOCALES.size(); i++) {
            texts.put(LOCALES.get(i).value(), words(i, words, random));
        }
        return texts;
    }

    /** Few words often and many seldom, as in a language. */
    private static String words(int language, int count, SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double drawn = random.nextDouble();
            text.append(i == 0 ? "" : " ").append(word(language, (int) (4_000 * drawn * drawn * drawn)));
        }
        return text.toString();
    }

    private static String word(int language, int number) {
        var syllables = SYLLABLES.get(language);
        return syllables[number % syllables.length]
                + syllables[number / syllables.length % syllables.length]
                + syllables[(number * 31 + 7) % syllables.length];
    }

    /** A word of every second English abstract; the lower the number, the more frequent. */
    static String frequent(int number) {
        return word(0, number);
    }
}
