package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Every change that is shown makes a small segment. To merge after each of them costs more than the change itself, so that they are
 * merged when there are some, all at once; and whenever somebody asks for it, as the upkeep does every few seconds.
 */
final class LateMerges extends FilterMergePolicy {
    /** Small segments that a query may meet besides the others, while changes come in. */
    static final int MOST_SMALL = 8;
    /** Segments that come to be while much is written; then it is merged as usual. */
    private static final int MOST = 20;

    private static final int FEWEST = 3;
    private static final long SMALL_BYTES = 1 << 20;

    /** @param usual how all others are merged */
    LateMerges(MergePolicy usual) {
        super(usual);
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos infos, MergeContext context)
            throws IOException {
        boolean asked = trigger == MergeTrigger.EXPLICIT;
        var small = small(infos, context);
        if (small.size() >= (asked ? FEWEST : MOST_SMALL)) {
            var merges = new MergeSpecification();
            merges.add(new OneMerge(small));
            return merges;
        }
        return asked || infos.size() > MOST ? in.findMerges(trigger, infos, context) : null;
    }

    private List<SegmentCommitInfo> small(SegmentInfos infos, MergeContext context) throws IOException {
        var merging = context.getMergingSegments();
        var small = new ArrayList<SegmentCommitInfo>();
        for (var segment : infos) {
            if (!merging.contains(segment) && size(segment, context) < SMALL_BYTES) {
                small.add(segment);
            }
        }
        return small;
    }
}
