package org.plenary.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Repository.EDITOR;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.Repository;
import org.plenary.core.access.Policy;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.Rules;
import org.plenary.core.exchange.ImportReport.Outcome;
import org.plenary.core.store.Database;
import org.plenary.core.timeline.Timeline;
import org.plenary.core.timeline.Track;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.Ref;

/** What an import does, whichever database is below. */
abstract class ImportContract {
    private final List<ImportRecord> records = new ArrayList<>();
    private Repository repository;
    private Imports imports;

    abstract Database open();

    @BeforeEach
    void openRepository() {
        repository = new Repository(open());
        imports = new Imports(
                repository.log,
                repository.database,
                repository.model,
                Rules.NONE,
                new Policy(),
                () -> List.of(new Given()));
    }

    @AfterEach
    void closeRepository() {
        repository.followers.close();
        repository.database.close();
    }

    @Test
    void createsAndPublishesWhatIsNew() {
        talk("a", "Opening");

        var line = run().records().getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(live(entry(line))).contains(1);
    }

    @Test
    void changesNothingTheSecondTimeEvenWhereAnEditorDid() {
        talk("a", "Opening");
        var entry = entry(run().records().getFirst());
        repository.patch(entry, Map.of("title", Map.of("en", "Grand opening")));
        long changes = repository.log.newest();

        var again = run();

        assertThat(again.summary()).containsEntry(Outcome.UNCHANGED, 1L).containsEntry(Outcome.UPDATED, 0L);
        assertThat(repository.log.newest()).isEqualTo(changes);
    }

    @Test
    void writesOnlyTheLocalesThatAChangedRecordNames() {
        talk("a", "Opening");
        var entry = entry(run().records().getFirst());
        repository.patch(entry, Map.of("title", Map.of("ar", "الافتتاح"), "priority", 7L));
        records.clear();
        talk("a", "Opening night");

        var line = run().records().getFirst();

        var values = entry(line).head().values();
        assertThat(line.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(values.get("title")).contains(Map.of("en", "Opening night", "ar", "الافتتاح"));
        assertThat(values.get("priority")).contains(7L);
    }

    @Test
    void joinsRecordsWhateverTheirOrder() {
        records.add(record(
                "talk",
                "t",
                Map.of(
                        "title",
                        Map.of("en", "Talk"),
                        "participants",
                        List.of(Map.of("person", new Ref("speaker", "s"))))));
        records.add(record("speaker", "s", Map.of("name", Map.of("en", "Ann Lee"))));

        var report = run();

        var speaker = id(report, "s");
        assertThat(repository.entries.usedBy(entry(report, "s").entry().id(), EDITOR))
                .hasSize(1);
        assertThat(entry(report, "t").head().values().toString()).contains(speaker);
    }

    @Test
    void joinsRecordsThatReferToEachOtherInACircleAndPublishesThem() {
        records.add(record("talk", "one", Map.of("title", Map.of("en", "One"), "replaces", new Ref("talk", "two"))));
        records.add(record("talk", "two", Map.of("title", Map.of("en", "Two"), "replaces", new Ref("talk", "one"))));

        var report = run();

        assertThat(entry(report, "one").head().values().get("replaces")).contains(id(report, "two"));
        assertThat(entry(report, "two").head().values().get("replaces")).contains(id(report, "one"));
        assertThat(live(entry(report, "one"))).isPresent();
        assertThat(live(entry(report, "two"))).isPresent();
        assertThat(run().summary()).containsEntry(Outcome.UNCHANGED, 2L);
    }

    @Test
    void reportsABadRecordByItsFieldAndTakesTheOthers() {
        records.add(record("talk", "bad", Map.of("title", Map.of("en", "Bad"), "priority", "high")));
        talk("good", "Good");

        var report = run();

        assertThat(report.summary()).containsEntry(Outcome.FAILED, 1L).containsEntry(Outcome.CREATED, 1L);
        assertThat(line(report, "bad").violations().toString()).contains("priority");
    }

    @Test
    void keepsAsADraftWhatMayNotBePublishedAndSaysWhy() {
        records.add(record("talk", "untitled", Map.of("priority", 1L)));

        var line = run().records().getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(live(entry(line))).isEmpty();
        assertThat(line.notes().toString()).contains("draft").contains("title");
    }

    @Test
    void leavesOutAReferenceToNothingAndSaysSo() {
        records.add(record("talk", "t", Map.of("title", Map.of("en", "Talk"), "replaces", new Ref("talk", "gone"))));

        var line = run().records().getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(line.notes().toString()).contains("gone");
    }

    @Test
    void savesLaterRevisionsInOrder() {
        records.add(new ImportRecord(
                "talk",
                "t",
                Map.of("title", Map.of("en", "One", "ru", "Один")),
                List.of(Map.of("title", Map.of("en", "Two"))),
                ImportRecord.Publishing.NOW,
                List.of()));

        var head = entry(run().records().getFirst()).head();

        assertThat(head.values().get("title")).contains(Map.of("en", "Two", "ru", "Один"));
        assertThat(head.stamps().get("title")).isEqualTo(Map.of("en", 2, "ru", 1));
    }

    @Test
    void takesTheSameFileSentTwiceAtOnceInOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            talk("t" + i, "Talk " + i);
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var reports = new ArrayList<ImportReport>();
            for (var run : threads.invokeAll(List.<Callable<ImportReport>>of(this::run, this::run))) {
                reports.add(run.get());
            }
            assertThat(reports)
                    .extracting(report -> report.summary().get(Outcome.CREATED))
                    .containsExactlyInAnyOrder(60L, 0L);
            assertThat(reports)
                    .extracting(report -> report.summary().get(Outcome.FAILED))
                    .containsOnly(0L);
        }
    }

    @Test
    void storesNothingInARehearsal() {
        talk("a", "Opening");
        records.add(record("talk", "bad", Map.of("title", Map.of("en", "Bad"), "priority", "high")));

        var report = imports.run(new Empty(), true, EDITOR);

        assertThat(report.summary()).containsEntry(Outcome.CREATED, 1L).containsEntry(Outcome.FAILED, 1L);
        assertThat(repository.log.newest()).isZero();
    }

    private void talk(String key, String title) {
        records.add(record("talk", key, Map.of("title", Map.of("en", title))));
    }

    private static ImportRecord record(String type, String key, Map<String, Object> values) {
        return ImportRecord.published(type, key, values, List.of());
    }

    private ImportReport run() {
        return imports.run(new Empty(), false, EDITOR);
    }

    private ImportReport.Line line(ImportReport report, String key) {
        return report.records().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private EntrySnapshot entry(ImportReport report, String key) {
        return entry(line(report, key));
    }

    private EntrySnapshot entry(ImportReport.Line line) {
        return repository.entries.draft(line.entry().orElseThrow(), EDITOR);
    }

    private String id(ImportReport report, String key) {
        return line(report, key).entry().orElseThrow().toString();
    }

    private Optional<Integer> live(EntrySnapshot entry) {
        return new Timeline(entry.entry().publications())
                .live(Track.SHARED, repository.clock.millis())
                .map(publication -> publication.revision());
    }

    /** Reads whatever the test put into {@code records}. */
    private final class Given implements Importer {
        @Override
        public String format() {
            return "given";
        }

        @Override
        public boolean recognises(String fileName, byte[] head) {
            return true;
        }

        @Override
        public ImportBatch read(ImportContent content) {
            return new ImportBatch("test", records, List.of());
        }
    }

    /** A file that nobody reads. */
    private static final class Empty implements ImportContent {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public Object json() {
            return Set.of();
        }
    }
}
