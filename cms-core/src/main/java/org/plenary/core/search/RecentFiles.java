package org.plenary.core.search;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * Keeps the files of small new segments in memory until a commit wants them on the disk. Lucene's own asks how large a segment is
 * expected to be, which it is not told for some files of each: these were made, mapped and deleted on the disk for every publication, a
 * fifth of all work of a server that publishes.
 */
final class RecentFiles extends NRTCachingDirectory {
    private static final double SEGMENT_MB = 4;
    private static final double ALL_MB = 24;
    /** Bytes in memory above which files of unknown size go to the disk. */
    private static final long ROOM = 12L << 20;
    /** What a commit writes last, for which it waits anyway. */
    private static final String LAST = "pending_segments";

    RecentFiles(Directory disk) {
        super(disk, SEGMENT_MB, ALL_MB);
    }

    @Override
    protected boolean doCacheWrite(String name, IOContext context) {
        boolean unknown = context.flushInfo() == null && context.mergeInfo() == null;
        return unknown ? !name.startsWith(LAST) && ramBytesUsed() < ROOM : super.doCacheWrite(name, context);
    }
}
