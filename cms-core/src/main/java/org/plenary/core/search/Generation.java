package org.plenary.core.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.spi.entry.EntryId;

/** A whole index: the three shelves, the position they have reached, and the model that their documents were made by. */
final class Generation implements Closeable {
    /** Commits in a row that had nothing to write, after which nobody is thought to be writing. */
    private static final int QUIET = 3;

    private static final List<String> SHELVES = List.of("live", "history", "draft");

    private final Path path;
    private final LuceneShelf live;
    private final LuceneShelf history;
    private final LuceneShelf draft;
    private final EndedPieces ended;
    private final Collators collators = new Collators();
    private final Lookups lookups = new Lookups();
    private final Heads heads = new Heads();
    private final ConcurrentSkipListSet<String> skipped = new ConcurrentSkipListSet<>();
    private final Map<String, String> types = new TreeMap<>();
    private IndexModel model;
    private String languages;
    private long position;
    private boolean complete;
    private int quiet;
    private volatile boolean changed;
    private volatile boolean unread;

    private Generation(Path path, IndexModel model) throws IOException {
        this.path = path;
        this.model = model;
        this.languages = Fingerprints.ofLanguages(model.model().languages());
        var analyzer = model.analysis().byField();
        live = new LuceneShelf(path.resolve(SHELVES.get(0)), analyzer);
        history = new LuceneShelf(path.resolve(SHELVES.get(1)), analyzer);
        draft = new LuceneShelf(path.resolve(SHELVES.get(2)), analyzer);
        ended = new EndedPieces(history);
    }

    /** An empty one, to be filled with every entry; knows nothing up to the position otherwise. */
    static Generation create(Path path, IndexModel model, long position) throws IOException {
        Files.createDirectories(path);
        var generation = new Generation(path, model);
        generation.types.putAll(Fingerprints.ofTypes(model.model()));
        generation.position = position;
        generation.live.filling();
        generation.history.filling();
        generation.draft.filling();
        return generation;
    }

    /** The one that is kept there, as of its last commit; empty when it is damaged, unfinished or of another format. */
    static Optional<Generation> open(Path path, IndexModel model) throws IOException {
        var commits = new ArrayList<Stored>();
        for (var shelf : SHELVES) {
            LuceneShelf.sound(path.resolve(shelf)).flatMap(Stored::read).ifPresent(commits::add);
        }
        if (commits.size() < SHELVES.size()
                || !commits.stream().allMatch(commit -> commit.complete() && commit.format() == Stored.FORMAT)) {
            return Optional.empty();
        }
        var generation = new Generation(path, model);
        // The shelves are committed one after the other: what only some of them have seen is taken in again by all.
        var oldest =
                commits.stream().min(Comparator.comparingLong(Stored::position)).orElseThrow();
        generation.position = oldest.position();
        generation.types.putAll(oldest.types());
        generation.languages = oldest.languages();
        generation.skipped.addAll(oldest.skipped());
        generation.complete = true;
        return Optional.of(generation);
    }

    /**
     * Writes the present state of an entry in the place of what is there of it.
     *
     * @return whether it did; not when it would need revisions of the past that the snapshot does not have
     */
    boolean write(EntrySnapshot entry, long now) throws IOException {
        var made = documents(entry, now, ended.of(entry.id()));
        if (made.isPresent()) {
            write(entry.id(), made.get());
        }
        return made.isPresent();
    }

    private void write(EntryId id, EntryDocuments documents) throws IOException {
        if (documents.goesOn()) {
            ended.add(id, documents.history());
        } else {
            ended.replace(id, documents.history());
        }
        live.replace(id, documents.live());
        draft.replace(id, documents.draft());
        changed();
    }

    /** As {@link #write}, but of this entry there must be nothing yet; by several threads at once. */
    void add(EntrySnapshot entry, long now) throws IOException {
        var documents = documents(entry, now, List.of()).orElse(EntryDocuments.NONE);
        live.add(documents.live());
        ended.fill(documents.history());
        draft.add(documents.draft());
        changed();
    }

    private void changed() {
        changed = true;
        unread = true;
    }

    /** What is told of a file that the entry shows is another. */
    void described(EntryId id) {
        ended.forget(id);
    }

    private Optional<EntryDocuments> documents(EntrySnapshot entry, long now, List<Digest> there) {
        var name = entry.entry().type();
        var type = model.type(name);
        if (type.isEmpty()) {
            skipped.add(name);
        }
        try (var wording = model.analysis().wording()) {
            var writer = new DocumentWriter(model, collators, wording);
            return type.map(known -> EntryDocuments.of(entry, known, writer, now, there))
                    .orElse(Optional.of(EntryDocuments.NONE));
        }
    }

    /**
     * Goes on with another model.
     *
     * @return whether there may be documents that look otherwise than they would with it, so that a new generation is due
     */
    boolean adopt(IndexModel next) {
        model = next;
        ended.forget();
        var prints = Fingerprints.ofTypes(next.model());
        boolean other = !languages.equals(Fingerprints.ofLanguages(next.model().languages()));
        for (var print : prints.entrySet()) {
            var kept = types.putIfAbsent(print.getKey(), print.getValue());
            other |= skipped.contains(print.getKey()) || (kept != null && !kept.equals(print.getValue()));
        }
        changed = true;
        return other;
    }

    void reached(long seq) {
        position = Math.max(position, seq);
        changed();
    }

    /** Puts a part of what is in memory to disk; by several threads at once. @return whether there was any */
    boolean flushSome() throws IOException {
        return live.flushSome() | history.flushSome() | draft.flushSome();
    }

    /** Puts to disk for good what is written, as far as it is whole, so that {@link #commit} waits for little; for one thread. */
    void syncWhole() throws IOException {
        live.syncWhole();
        history.syncWhole();
        draft.syncWhole();
    }

    void finished() throws IOException {
        live.filled();
        history.filled();
        draft.filled();
        model.analysis().forgetWords();
        complete = true;
        changed = true;
    }

    long position() {
        return position;
    }

    IndexModel model() {
        return model;
    }

    Path path() {
        return path;
    }

    /** The three shelves as they are now, each a reader of the caller's own. */
    Shelves shelves() throws IOException {
        unread = false;
        var published = live.open();
        return new Shelves(published, history.open(), new Drafts(published, draft.open(), heads), lookups);
    }

    void commit() throws IOException {
        if (changed) {
            var stored = new Stored(Stored.FORMAT, complete, position, types, languages, skipped);
            live.commit(stored);
            history.commit(stored);
            draft.commit(stored);
            changed = false;
            quiet = 0;
        } else if (++quiet == QUIET) {
            live.settle();
            history.settle();
            draft.settle();
        }
    }

    /** Whether the same documents lie in fewer segments than when it was last opened. */
    boolean merged() throws IOException {
        boolean merged = !unread && (live.merged() | history.merged() | draft.merged());
        changed |= merged; // until it is committed, the old segments are on the disk as well
        return merged;
    }

    /** Whether Lucene has given it up because it could not be written. */
    boolean broken() {
        return live.broken() || history.broken() || draft.broken();
    }

    /** Lets go of it without another write; what was not committed is lost to it. */
    void abandon() {
        live.abandon();
        history.abandon();
        draft.abandon();
    }

    @Override
    public void close() {
        try (live;
                history;
                draft) {
            changed = false;
        } catch (IOException failed) {
            throw new UncheckedIOException("The index at %s could not be closed".formatted(path), failed);
        }
    }
}
