package org.plenary.core.search;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own form of values, under a name that has payloads lie in files of their own. They are the most of an index, and each is
 * read once, to be kept as what was made of it: see {@link SparingDisk}. Lucene finds this class by its name in {@code META-INF/services}.
 */
public final class PayloadFormat extends DocValuesFormat {
    private static final String NAME = "PlenaryPayload";

    private final DocValuesFormat lucene = new Lucene90DocValuesFormat();

    /** For Lucene. */
    public PayloadFormat() {
        super(NAME);
    }

    /** Whether the bytes of payloads are in the file. */
    static boolean holds(String file) {
        return file.contains("_" + NAME + "_") && file.endsWith(".dvd");
    }

    @Override
    public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return lucene.fieldsConsumer(state);
    }

    @Override
    public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
        return lucene.fieldsProducer(state);
    }
}
