package org.plenary.core.search;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.plenary.spi.entry.EntryId;

/** One directory of documents with its writer. */
final class LuceneShelf implements Closeable {
    private static final System.Logger LOG = System.getLogger(LuceneShelf.class.getName());
    private static final double WRITE_BUFFER_MB = 16;
    /**
     * While it is filled, where the memory suffices: the more is written at once, the less is to be merged, but the longer the
     * processors wait for each other at the end.
     */
    private static final double FILL_BUFFER_MB = 32;
    /** Of all memory, for each of the shelves that are filled at the same time. */
    private static final double FILL_SHARE = 1.0 / 8;

    private static final double BYTES_PER_MB = 1 << 20;
    /** Every query looks into every segment, so that few are worth the work of merging more often. */
    private static final int SEGMENTS_PER_TIER = 3;
    /** Smaller segments are merged as if they were of this size. */
    private static final double SMALL_SEGMENT_MB = 64;

    /** What is left beside the largest segment is worth writing all anew when it is this part of the documents. */
    private static final int SETTLED = 50;
    /** Larger shelves are left to the tiers: to write them anew takes minutes. */
    private static final int LARGEST_SETTLED = 200_000;

    /** As large as segments are made at once of the many that an index is filled with. */
    private static final double FILLED_SEGMENT_MB = 1024;

    /** Holds all of a segment while nothing is merged. */
    private static final String COMPOUND = ".cfs";

    private final Directory disk;
    private final Directory directory;
    private final IndexWriter writer;
    /** Files that the disk has for good before any commit needs them. */
    private final Set<String> synced = new HashSet<>();

    private DirectoryReader newest;

    LuceneShelf(Path path, Analyzer analyzer) throws IOException {
        this(new SparingDisk(path), analyzer);
    }

    LuceneShelf(Directory disk, Analyzer analyzer) throws IOException {
        this.disk = disk;
        directory = new RecentFiles(disk);
        var config = new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setSimilarity(new Relevance())
                .setCodec(new IndexCodec())
                .setMergePolicy(merging())
                .setMaxFullFlushMergeWaitMillis(0) // whoever publishes waits for no merge
                .setCommitOnClose(false);
        writer = new IndexWriter(directory, config);
        newest = DirectoryReader.open(writer);
    }

    static MergePolicy merging() {
        return new LateMerges(tiers());
    }

    private static TieredMergePolicy tiers() {
        return new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER).setFloorSegmentMB(SMALL_SEGMENT_MB);
    }

    /** Many at once: three by three, each document would be written again and again until few segments are left. */
    static TieredMergePolicy mergingFilled() {
        return tiers().setFloorSegmentMB(FILLED_SEGMENT_MB);
    }

    /** Until {@link #filled} nothing is merged: of what is only added, each document would be merged again and again. */
    void filling() {
        double share = Runtime.getRuntime().maxMemory() * FILL_SHARE / BYTES_PER_MB;
        writer.getConfig()
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setRAMBufferSizeMB(Math.clamp(share, WRITE_BUFFER_MB, FILL_BUFFER_MB));
    }

    /** Puts a part of what is in memory to disk, in the thread that calls. @return whether there was any */
    boolean flushSome() throws IOException {
        return writer.flushNextBuffer();
    }

    /**
     * Puts to disk for good the segments that are whole since the last call, while others write: the commit waits for all that is not
     * there yet. For one thread.
     */
    void syncWhole() throws IOException {
        var there = Set.of(disk.listAll());
        for (var file : there) {
            if (file.endsWith(COMPOUND) && there.contains(lastWritten(file)) && synced.add(file)) {
                sync(file);
            }
        }
    }

    private static String lastWritten(String compound) {
        return IndexFileNames.segmentFileName(IndexFileNames.parseSegmentName(compound), "", "si");
    }

    private void sync(String file) throws IOException {
        try {
            disk.sync(List.of(file));
        } catch (NoSuchFileException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A segment is not needed any more", gone);
        } catch (IOException lost) {
            writer.rollback(); // the disk may tell only once what it could not keep, and a commit would not hear of it
            throw lost;
        }
    }

    /** Goes on as usual; what was filled is merged in the background, while it is read already. */
    void filled() throws IOException {
        writer.getConfig().setMergePolicy(mergingFilled()).setRAMBufferSizeMB(WRITE_BUFFER_MB);
        writer.maybeMerge();
        writer.getConfig().setMergePolicy(merging());
    }

    /**
     * Makes one segment of all, in the background; for when nobody writes. Every query works its way into each segment anew.
     */
    void settle() throws IOException {
        int largest = 0;
        for (var leaf : newest.leaves()) {
            largest = Math.max(largest, leaf.reader().maxDoc());
        }
        int all = newest.maxDoc();
        if (all <= LARGEST_SETTLED && (all - largest) * SETTLED > all) {
            writer.forceMerge(1, false);
        }
    }

    /** What the last commit at the path says of itself, when the path holds an index none of whose bytes is damaged. */
    static Optional<Map<String, String>> sound(Path path) throws IOException {
        try (var directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            var said = new ByteArrayOutputStream();
            try (var check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
                check.setInfoStream(new PrintStream(said, false, StandardCharsets.UTF_8));
                if (!check.checkIndex().clean) {
                    return Optional.empty();
                }
            }
            return Optional.of(SegmentInfos.readLatestCommit(directory).getUserData());
        }
    }

    /** Puts these documents in the place of all that are there of the entry, at once. */
    void replace(EntryId id, List<Document> documents) throws IOException {
        var term = new Term(Names.ID, Names.bytes(id));
        if (documents.isEmpty()) {
            writer.deleteDocuments(term);
        } else {
            writer.updateDocuments(term, documents);
        }
    }

    /** Puts these documents beside what is there; quicker than {@link #replace}, which has to look for what goes. */
    void add(List<Document> documents) throws IOException {
        if (!documents.isEmpty()) {
            writer.addDocuments(documents);
        }
    }

    /** A reader of everything written so far; the caller's own, to be closed. */
    DirectoryReader open() throws IOException {
        refresh();
        newest.incRef();
        return newest;
    }

    /** Whether there are fewer segments than when it was last opened, to be read in their place. */
    boolean merged() throws IOException {
        int before = newest.leaves().size();
        refresh();
        return newest.leaves().size() < before;
    }

    private void refresh() throws IOException {
        var newer = DirectoryReader.openIfChanged(newest, writer, true);
        if (newer != null) {
            newest.close();
            newest = newer;
        }
    }

    void commit(Stored stored) throws IOException {
        writer.setLiveCommitData(stored.toCommitData().entrySet());
        writer.commit();
        writer.maybeMerge();
    }

    boolean broken() {
        return !writer.isOpen();
    }

    void abandon() {
        IOUtils.closeWhileHandlingException(newest);
        try {
            writer.rollback();
        } catch (IOException | AlreadyClosedException closed) {
            LOG.log(System.Logger.Level.DEBUG, "The writer was closed already", closed);
        }
        IOUtils.closeWhileHandlingException(directory);
    }

    @Override
    public void close() throws IOException {
        newest.close();
        writer.close();
        directory.close();
    }
}
