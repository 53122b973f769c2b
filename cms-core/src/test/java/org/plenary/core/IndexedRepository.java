package org.plenary.core;

import java.nio.file.Path;
import org.plenary.core.access.Policy;
import org.plenary.core.read.Reader;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.type.LiveModel;

/** A repository in memory with its index and reader. */
public final class IndexedRepository implements AutoCloseable {
    public final SettableClock clock = new SettableClock("2027-06-01T08:00:00Z");
    public final MemoryRepository repository = new MemoryRepository(clock);
    public final LiveModel model = new LiveModel(Summit.model(), clock);
    private final Path directory;
    private SearchIndex index;
    private Reader reader;

    public IndexedRepository(Path directory) {
        this.directory = directory;
        open();
    }

    /** Opens the index, and waits until it can be searched. */
    public void open() {
        index = SearchIndex.open(directory, model, repository, clock);
        reader = new Reader(model, index, new Policy(), clock);
        awaitIndex();
        follow();
    }

    public void awaitIndex() {
        while (index.newest().map(IndexedRepository::closed).isEmpty()) {
            pause();
        }
    }

    /** For whoever waits for the index: leaves the processor to it. */
    public static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean closed(org.plenary.core.search.Snapshot snapshot) {
        snapshot.close();
        return true;
    }

    /** Lets the index take in what it has not seen. */
    public void follow() {
        index.follow(repository.changesAfter(index.position()));
    }

    public SearchIndex index() {
        return index;
    }

    public Reader reader() {
        return reader;
    }

    @Override
    public void close() {
        index.close();
    }
}
