package org.plenary.core.search;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.codecs.perfield.PerFieldDocValuesFormat;

/** Lucene's own codec, with {@link QuickNorms} for words, and payloads in files of their own ({@link PayloadFormat}). */
final class IndexCodec extends FilterCodec {
    private final PostingsFormat words;
    private final DocValuesFormat values;

    IndexCodec() {
        this(Codec.getDefault());
    }

    private IndexCodec(Codec lucene) {
        super(lucene.getName(), lucene);
        words = new QuickNorms(lucene.postingsFormat());
        values = new Values(new Lucene90DocValuesFormat(), new PayloadFormat());
    }

    @Override
    public PostingsFormat postingsFormat() {
        return words;
    }

    @Override
    public DocValuesFormat docValuesFormat() {
        return values;
    }

    private static final class Values extends PerFieldDocValuesFormat {
        private final DocValuesFormat columns;
        private final DocValuesFormat payloads;

        Values(DocValuesFormat columns, DocValuesFormat payloads) {
            this.columns = columns;
            this.payloads = payloads;
        }

        @Override
        public DocValuesFormat getDocValuesFormatForField(String field) {
            return field.equals(Names.PAYLOAD) ? payloads : columns;
        }
    }
}
