package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Fetches what documents carry. */
final class Payloads {
    private Payloads() {}

    /** In the order of the hits; the documents are visited in their own, as their values are kept. */
    static List<PieceContent> read(IndexSearcher searcher, List<? extends ScoreDoc> hits) throws IOException {
        var order = IntStream.range(0, hits.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> hits.get(place).doc))
                .toList();
        var contents = new @Nullable PieceContent[hits.size()];
        var leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        BinaryDocValues values = DocValues.emptyBinary();
        for (int place : order) {
            int doc = hits.get(place).doc;
            int in = ReaderUtil.subIndex(doc, leaves);
            if (in != leaf) {
                leaf = in;
                values = DocValues.getBinary(leaves.get(in).reader(), Names.PAYLOAD);
            }
            if (values.advanceExact(doc - leaves.get(in).docBase)) {
                var bytes = values.binaryValue();
                contents[place] = Payload.read(bytes.bytes, bytes.offset, bytes.length);
            }
        }
        var all = new ArrayList<PieceContent>(contents.length);
        for (var content : contents) {
            if (content != null) {
                all.add(content);
            }
        }
        return all;
    }
}
