package org.plenary.core.search;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own form of words, and what it writes is the same; only that the lengths of texts, which it asks for once for every word of
 * every document, are then held in memory. From where Lucene keeps them this had been a tenth of building an index.
 */
final class QuickNorms extends PostingsFormat {
    private final PostingsFormat lucene;

    QuickNorms(PostingsFormat lucene) {
        super(lucene.getName());
        this.lucene = lucene;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return new Writing(lucene.fieldsConsumer(state), state.segmentInfo.maxDoc());
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        return lucene.fieldsProducer(state);
    }

    private static final class Writing extends FieldsConsumer {
        private final FieldsConsumer lucene;
        private final int documents;

        Writing(FieldsConsumer lucene, int documents) {
            this.lucene = lucene;
            this.documents = documents;
        }

        @Override
        public void write(Fields fields, NormsProducer norms) throws IOException {
            lucene.write(fields, new HeldNorms(norms, documents));
        }

        @Override
        public void merge(MergeState state, NormsProducer norms) throws IOException {
            lucene.merge(state, new HeldNorms(norms, documents));
        }

        @Override
        public void close() throws IOException {
            lucene.close();
        }
    }
}
