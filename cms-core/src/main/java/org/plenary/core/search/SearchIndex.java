package org.plenary.core.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.plenary.core.change.Change;
import org.plenary.core.change.Follower;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.CursorCodec;
import org.plenary.core.type.Model;

/**
 * The index as the rest of Plenary knows it: follows the change log, and hands out snapshots of what it knows.
 *
 * <p>What it has been given is visible when {@link #follow} returns, and durable some seconds later; a process that ends in
 * between reads it from the log again. While a usable index is missing, {@link #acquire} answers SEARCH_REBUILDING and
 * {@link #byId} reads from the source; a change of the model is built in beside the old index, which answers meanwhile.
 */
public final class SearchIndex implements Follower, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());

    private final Generations generations;
    private final Supplier<Model> model;
    private final EntrySource source;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock(true); // fair, so that a rebuild holds up nobody
    private final PinnedSnapshots pinned = new PinnedSnapshots();
    private final Upkeep upkeep = new Upkeep();
    private final CurrentSnapshot current = new CurrentSnapshot(pinned);

    private volatile IndexModel indexModel;
    private @Nullable Generation serving;
    private @Nullable Rebuild rebuild;
    private volatile long position;
    private volatile @Nullable Model complete;

    private SearchIndex(Path directory, Supplier<Model> model, EntrySource source, Clock clock) {
        this.generations = new Generations(directory);
        this.model = model;
        this.source = source;
        this.clock = clock;
        this.indexModel = new IndexModel(model.get());
    }

    /**
     * Opens the index that is kept in the directory; begins to build a new one in the background when there is none that can
     * be used.
     *
     * @throws IllegalStateException when the directory cannot be written to
     */
    public static SearchIndex open(Path directory, Supplier<Model> model, EntrySource source, Clock clock) {
        var index = new SearchIndex(directory, model, source, clock);
        index.locked(index::start);
        index.upkeep.start(index::upkeep);
        return index;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void follow(List<Change> changes) {
        locked(() -> {
            adoptModel();
            if (serving != null) {
                new Batch(source, clock).write(changes, serving);
            }
            if (rebuild != null) {
                rebuild.follow(changes);
            }
            refresh();
        });
    }

    /**
     * The newest state; the caller's to close.
     *
     * @throws PlenaryException SEARCH_REBUILDING while there is none
     */
    public Snapshot acquire() {
        return newest().orElseThrow(() -> new PlenaryException(
                ErrorCode.SEARCH_REBUILDING,
                "The search index is being rebuilt. Lists and searches are back in a moment; items by id go on."));
    }

    /** The newest state, the caller's to close; empty while there is none. */
    public Optional<Snapshot> newest() {
        return current.join();
    }

    /**
     * The state that a cursor began on; the caller's to close.
     *
     * @throws PlenaryException CURSOR_EXPIRED when it is no longer kept
     */
    public Snapshot acquire(long token) {
        return pinned.find(token).or(() -> current.join(token)).orElseThrow(CursorCodec::expired);
    }

    /** Names the newest state, and changes with it; 0 while there is none. */
    public long token() {
        return current.token();
    }

    /** Keeps the snapshot for some minutes after it was the newest, so that a cursor can go on from it. */
    public void pin(Snapshot snapshot) {
        snapshot.page();
        pinned.pin(snapshot, clock.millis());
    }

    /** Entries by id while there is no index, straight from the source: the one read that does not go through it. */
    public Documents byId() {
        return new SourceDocuments(source, model.get(), position());
    }

    /** Whether everything that is found looks as this model has it; not while a change of the model is being built in. */
    public boolean shows(Model asked) {
        return complete == asked;
    }

    /** Languages whose texts are searched without stemming, because their analysis cannot be built; known after a while. */
    public List<String> problems() {
        return indexModel.analysis().problems();
    }

    /** Writes everything to disk, durably; goes on from what was merged meanwhile. */
    public void commit() {
        locked(() -> {
            if (serving != null) {
                serving.commit();
                if (serving.merged()) {
                    current.showMerged(serving);
                }
            }
        });
    }

    @Override
    public void close() {
        upkeep.close();
        var running = rebuild;
        if (running != null) {
            running.stop();
        }
        locked(() -> {
            pinned.clear();
            current.clear();
            building().ifPresent(Generation::close);
            closeServing();
        });
    }

    private void closeServing() {
        if (serving == null) {
            return;
        }
        try {
            serving.commit();
            serving.close();
        } catch (IOException | RuntimeException failed) {
            serving.abandon();
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The search index misses its newest changes until the next start.",
                    failed);
        }
        serving = null;
    }

    private void start() throws IOException {
        var kept = generations.newest(indexModel, source.newestChange());
        if (kept.isPresent()) {
            serving = kept.get();
            refresh();
            if (serving.adopt(indexModel)) {
                startRebuild();
            }
        } else {
            startRebuild();
        }
    }

    private void adoptModel() throws IOException {
        if (serving == null && rebuild == null) {
            start();
        }
        var newest = model.get();
        if (newest == indexModel.model()) {
            return;
        }
        indexModel = new IndexModel(newest);
        boolean other = serving != null && serving.adopt(indexModel);
        if (other || rebuild != null) {
            startRebuild();
        }
        refresh();
    }

    /** Begins anew if one is running already: it was made for another model. */
    private void startRebuild() throws IOException {
        if (rebuild != null) {
            rebuild.abandon();
        }
        var next = generations.create(indexModel, source.newestChange());
        rebuild = new Rebuild(next, source, clock, writing, new Rebuild.Outcome(this::finish, this::startRebuild));
        rebuild.start();
        refresh();
    }

    /** Called under the lock when every entry is in the new generation. */
    private void finish(Generation built) throws IOException {
        built.commit();
        var old = serving;
        serving = built;
        rebuild = null;
        refresh();
        if (old != null && old != built) {
            old.close();
        }
        generations.keepOnly(built);
        LOG.log(System.Logger.Level.INFO, "The search index is complete at change {0}.", built.position());
    }

    /** Makes what was written visible. */
    private void refresh() throws IOException {
        if (serving != null) {
            current.show(serving, clock.millis());
        }
        // Only now: who waits for a position reads from what is shown.
        position = Optional.ofNullable(serving)
                .or(this::building)
                .map(Generation::position)
                .orElse(0L);
        complete = serving != null && rebuild == null ? indexModel.model() : null;
    }

    private Optional<Generation> building() {
        return Optional.ofNullable(rebuild).map(Rebuild::target);
    }

    private void upkeep() {
        locked(this::adoptModel);
        commit();
        pinned.forget(clock.millis());
        indexModel.analysis().buildAll();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void locked(Writing work) {
        writing.lock();
        try {
            work.write();
        } catch (IOException | AlreadyClosedException failed) {
            recover();
            throw new IllegalStateException(
                    "The search index could not be written; it goes on from its last commit", failed);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Lucene closes an index that it could not write to, because the disk is full for instance. It is opened again as of its
     * last commit, and given from there on what it has lost; what was visible stays so meanwhile.
     */
    private void recover() {
        if (serving == null || !serving.broken()) {
            return;
        }
        serving.abandon();
        serving = null;
        try {
            start();
        } catch (IOException | RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The search index could not be opened again; it is tried again.",
                    failed);
        }
    }
}
