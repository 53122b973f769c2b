package org.plenary.core.search;

import java.io.IOException;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** The lengths of one field after the other, held in memory while its words are written. For one thread. */
final class HeldNorms extends NormsProducer {
    private final @Nullable NormsProducer norms;
    private final int documents;
    private int field = -1;
    private byte[] held = {};

    /** @param norms null, as Lucene gives it, where no field has any */
    HeldNorms(@Nullable NormsProducer norms, int documents) {
        this.norms = norms;
        this.documents = documents;
    }

    @Override
    public NumericDocValues getNorms(FieldInfo info) throws IOException {
        if (info.number != field) {
            held = read(info);
            field = info.number;
        }
        return new Held(held);
    }

    private byte[] read(FieldInfo info) throws IOException {
        var read = new byte[documents];
        var values = kept().getNorms(info);
        for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            long length = values.longValue();
            read[doc] = (byte) length;
            if (read[doc] != length) {
                throw new IllegalStateException("Relevance makes a byte of each length, and not " + length);
            }
        }
        return read;
    }

    private NormsProducer kept() {
        if (norms == null) {
            throw new IllegalStateException("Lengths are asked for where no field has any");
        }
        return norms;
    }

    @Override
    public void checkIntegrity() throws IOException {
        kept().checkIntegrity();
    }

    @Override
    public void close() {
        // whoever has opened them closes them
    }

    /** 0 stands for a document without the field, as a text with a word in it is never so short. */
    private static final class Held extends NumericDocValues {
        private final byte[] held;
        private int doc = -1;

        Held(byte[] held) {
            this.held = held;
        }

        @Override
        public boolean advanceExact(int target) {
            doc = target;
            return held[target] != 0;
        }

        @Override
        public long longValue() {
            return held[doc];
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            for (doc = target; doc < held.length; doc++) {
                if (held[doc] != 0) {
                    return doc;
                }
            }
            doc = NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return held.length;
        }
    }
}
