package org.plenary.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.core.Repository.EDITOR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Repository;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.change.Change;
import org.plenary.core.entry.DeleteEntry;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.spi.entry.EntryId;

/** What becomes of uploaded files, whichever database is below. */
abstract class MediaContract {
    @TempDir
    Path data;

    private Repository repository;
    private Assets assets;
    private DescribedEntries entries;

    abstract Database open();

    @BeforeEach
    void openRepository() {
        repository = new Repository(open());
        var files = FolderMediaStore.open(data.resolve("media"), repository.clock);
        var intake = new Intake(files, 10_000, repository.clock);
        assets = new Assets(repository.log, repository.database, intake, repository.model, new Policy());
        entries = new DescribedEntries(
                new StoredEntries(repository.database, repository.log), repository.database, repository.model);
    }

    @AfterEach
    void closeRepository() {
        repository.followers.close();
        repository.database.close();
    }

    @Test
    void describesWhatWasUploaded() throws IOException {
        var asset = assets.get(upload("Portrait.png", SampleFiles.png(30, 40)).id(), EDITOR);

        assertThat(asset.name()).isEqualTo("Portrait.png");
        assertThat(asset.kind()).isEqualTo(MediaKind.PNG);
        assertThat(asset.dimensions()).contains(new Dimensions(30, 40));
        assertThat(asset.url()).isEqualTo("/media/" + asset.id() + "/Portrait.png");
        assertThat(asset.actor()).isEqualTo(EDITOR.name());
        assertThat(asset.created()).isEqualTo(repository.clock.instant());
    }

    @Test
    void keepsNothingOfWhatItRefuses() {
        assertThatThrownBy(() -> upload("a.html", SampleFiles.text("<html>"))).isInstanceOf(PlenaryException.class);
        assertThatThrownBy(() -> upload("a.png", new byte[0])).hasMessageContaining("empty");
        assertThatThrownBy(() -> upload("a.txt", new byte[10_001]))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LARGE));

        assertThat(files()).isZero();
        assertThat(assets.list(Optional.empty(), 10, EDITOR)).isEmpty();
    }

    @Test
    void asksTheRightsOfWhoeverActs() throws IOException {
        var asset = upload("a.png", SampleFiles.png(1, 1));
        var nobody = Principal.ANYBODY;

        assertThatThrownBy(() -> assets.add(new Upload("a", new ByteArrayInputStream(SampleFiles.pdf())), nobody))
                .satisfies(MediaContract::wantsSigningIn);
        assertThatThrownBy(() -> assets.get(asset.id(), nobody)).satisfies(MediaContract::wantsSigningIn);
        assertThatThrownBy(() -> assets.list(Optional.empty(), 1, nobody)).satisfies(MediaContract::wantsSigningIn);
        assertThatThrownBy(() -> assets.describe(asset.id(), Map.of(), nobody))
                .satisfies(MediaContract::wantsSigningIn);
        assertThatThrownBy(() -> assets.delete(asset.id(), nobody)).satisfies(MediaContract::wantsSigningIn);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void listsTheNewestFirstPageByPage() throws IOException {
        var first = upload("1.txt", SampleFiles.text("one"));
        repository.clock.advance(java.time.Duration.ofSeconds(1));
        var second = upload("2.txt", SampleFiles.text("two"));
        repository.clock.advance(java.time.Duration.ofSeconds(1));
        var third = upload("3.txt", SampleFiles.text("three"));

        assertThat(assets.list(Optional.empty(), 2, EDITOR))
                .extracting(Asset::id)
                .containsExactly(third.id(), second.id());
        assertThat(assets.list(Optional.of(second.id()), 2, EDITOR))
                .extracting(Asset::id)
                .containsExactly(first.id());
    }

    @Test
    void changesOnlyTheWordsThatAreSent() throws IOException {
        var asset = upload("a.png", SampleFiles.png(1, 1));
        assets.describe(asset.id(), Map.of("alt", Map.of("en", "A hall", "ar", "قاعة"), "credit", "Ann Lee"), EDITOR);

        var removed = new HashMap<String, Object>();
        removed.put("en", null);
        removed.put("ru", " Зал ");
        var told = assets.describe(asset.id(), Map.of("alt", removed), EDITOR);

        assertThat(told.words()).isEqualTo(assets.get(asset.id(), EDITOR).words());
        assertThat(told.words().alt()).isEqualTo(Map.of("ar", "قاعة", "ru", "Зал"));
        assertThat(told.words().credit()).contains("Ann Lee");
    }

    @Test
    void refusesWordsThatMakeNoSenseAndNamesEach() throws IOException {
        var asset = upload("a.png", SampleFiles.png(1, 1));

        assertThatThrownBy(() -> assets.describe(
                        asset.id(), Map.of("alt", Map.of("xx", "?", "en", 1L), "credits", "x", "caption", "x"), EDITOR))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.where())
                                .containsExactlyInAnyOrder("alt.xx", "alt.en", "credits", "caption"));
    }

    @Test
    void refusesAFileThatIsNotThereOrNoImageAndNamesTheField() throws IOException {
        var pdf = upload("a.pdf", SampleFiles.pdf());

        assertThatThrownBy(
                        () -> speaker(AssetId.next(repository.clock.instant()).toString()))
                .satisfies(refused -> namesPortrait(refused, "upload it first"));
        assertThatThrownBy(() -> speaker(pdf.id().toString()))
                .satisfies(refused -> namesPortrait(refused, "is no image"));
    }

    @Test
    void tellsWhoShowsAFileThatIsToBeDeleted() throws IOException {
        var asset = upload("a.png", SampleFiles.png(1, 1));
        var speaker = speaker(asset.id().toString());

        assertThatThrownBy(() -> assets.delete(asset.id(), EDITOR))
                .isInstanceOfSatisfying(
                        AssetInUse.class,
                        used -> assertThat(used.uses())
                                .extracting(use -> use.entry() + " " + use.field())
                                .containsExactly(speaker.entry().id() + " portrait"));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void keepsAFileThatTheWorldSeesThoughTheDraftHasAnother() throws IOException {
        var shown = upload("a.png", SampleFiles.png(1, 1));
        var next = upload("b.png", SampleFiles.png(1, 1));
        var published = repository.publish(speaker(shown.id().toString()));
        repository.patch(published, Map.of("portrait", next.id().toString()));

        assertThatThrownBy(() -> assets.delete(shown.id(), EDITOR)).isInstanceOf(AssetInUse.class);
        assertThatThrownBy(() -> assets.delete(next.id(), EDITOR)).isInstanceOf(AssetInUse.class);
    }

    @Test
    void keepsAFileForAnEntryInTheTrash() throws IOException {
        var asset = upload("a.png", SampleFiles.png(1, 1));
        var speaker = speaker(asset.id().toString());
        repository.entries.delete(
                new DeleteEntry(speaker.entry().id(), speaker.entry().version(), false), EDITOR);

        assertThatThrownBy(() -> assets.delete(asset.id(), EDITOR)).isInstanceOf(AssetInUse.class);
    }

    @Test
    void deletesAFileThatNobodyShowsAnyMore() throws IOException {
        var asset = upload("a.png", SampleFiles.png(1, 1));
        var nothing = new HashMap<String, Object>();
        nothing.put("portrait", null);
        repository.patch(speaker(asset.id().toString()), nothing);

        assets.delete(asset.id(), EDITOR);

        assertThat(files()).isZero();
        assertThatThrownBy(() -> assets.get(asset.id(), EDITOR)).hasMessageContaining("There is no file");
    }

    @Test
    void handsFilesToTheIndexWithTheirDescription() throws IOException {
        var portrait = upload("a.png", SampleFiles.png(3, 2));
        var slides = upload("b.pdf", SampleFiles.pdf());
        var speaker = speaker(portrait.id().toString());
        var talk = repository.create(
                "talk",
                Map.of(
                        "title",
                        Map.of("en", "One"),
                        "slides",
                        Map.of("en", List.of(slides.id().toString()))));

        var described = values(speaker.entry().id()).get("portrait");

        assertThat(described)
                .isEqualTo(Map.of(
                        "id",
                        portrait.id().toString(),
                        "url",
                        portrait.url(),
                        "name",
                        "a.png",
                        "mediaType",
                        "image/png",
                        "size",
                        portrait.size(),
                        "width",
                        3L,
                        "height",
                        2L));
        assertThat(values(talk.entry().id()).get("slides")).isEqualTo(Map.of("en", List.of(slides.tree())));
    }

    @Test
    void logsOtherWordsAsAChangeOfEveryEntryThatShowsTheFile() throws IOException {
        var asset = upload("a.png", SampleFiles.png(3, 2));
        var one = speaker(asset.id().toString());
        var other = speaker(asset.id().toString());
        long before = repository.log.newest();

        assets.describe(asset.id(), Map.of("credit", "Ann Lee"), EDITOR);
        assets.describe(asset.id(), Map.of("credit", "Ann Lee"), EDITOR);

        assertThat(repository.log.after(before, 10))
                .allMatch(change -> change.kind() == Change.Kind.ASSET_DESCRIBED)
                .extracting(change -> change.entry().orElseThrow())
                .containsExactlyInAnyOrder(one.entry().id(), other.entry().id());
        assertThat(values(one.entry().id()).get("portrait").toString()).contains("credit=Ann Lee");
    }

    private Asset upload(String name, byte[] bytes) throws IOException {
        return assets.add(new Upload(name, new ByteArrayInputStream(bytes)), EDITOR);
    }

    private EntrySnapshot speaker(String portrait) {
        return repository.create("speaker", Map.of("name", Map.of("en", "Ann Lee"), "portrait", portrait));
    }

    private Map<String, Object> values(EntryId id) {
        return entries.load(Set.of(id)).getFirst().head().values().fields();
    }

    private long files() {
        try (var found = Files.walk(data.resolve("media"))) {
            return found.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void wantsSigningIn(Throwable refused) {
        assertThat(((PlenaryException) refused).code()).isEqualTo(ErrorCode.NOT_SIGNED_IN);
    }

    private static void namesPortrait(Throwable refused, String words) {
        assertThat(((PlenaryException) refused).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.where()).isEqualTo("portrait");
            assertThat(violation.message()).contains(words);
        });
    }
}
