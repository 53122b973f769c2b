package org.plenary.core.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.query.Leaf;
import org.plenary.core.timeline.Interval;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;

/** Makes the document of a piece or draft: one field for every way in which a value can be asked for. */
final class DocumentWriter {
    private static final String SHARED = "*";

    private final IndexModel model;
    private final Collators collators;
    private final Wording wording;

    DocumentWriter(IndexModel model, Collators collators, Wording wording) {
        this.model = model;
        this.collators = collators;
        this.wording = wording;
    }

    /** The locale that texts are translated from. */
    LocaleTag preferred() {
        return model.model().languages().preferred();
    }

    /** Of a piece, for who reads what is published. */
    Document published(PieceContent piece, ContentType type) {
        var document = document(piece, type, false);
        visibility(piece, type, document);
        document.add(payload(Payload.write(piece)));
        return document;
    }

    /** With private fields, for who reads drafts. */
    Document draft(PieceContent draft, ContentType type) {
        var document = document(draft, type, true);
        document.add(moment(Leaf.UPDATED, "", draft.updated()));
        document.add(payload(Payload.write(draft)));
        return document;
    }

    /** Whether one document can serve who reads what is published and who reads drafts, when both show the same. */
    boolean canBeBoth(ContentType type) {
        return model.slots(type.name()).stream().noneMatch(Slot::hasPrivatePart);
    }

    /** Of a piece that {@link PieceContent#isAlso is also} the draft: for both. */
    Document both(PieceContent piece, PieceContent draft, ContentType type) {
        var document = document(piece, type, false);
        visibility(piece, type, document);
        document.add(moment(Leaf.UPDATED, "", draft.updated()));
        mark(Names.HEAD, Names.HEAD, document);
        document.add(payload(Payload.write(piece, draft)));
        return document;
    }

    private Document document(PieceContent content, ContentType type, boolean privateToo) {
        var document = new Document();
        identity(content, type, document);
        new ValuesWriter(document, collators, wording, privateToo).write(model.slots(type.name()), content.values());
        document.add(new NumericDocValuesField(Names.STAMP, Stamps.next()));
        return document;
    }

    private static BinaryDocValuesField payload(byte[] bytes) {
        return new BinaryDocValuesField(Names.PAYLOAD, new BytesRef(bytes));
    }

    private static void identity(PieceContent content, ContentType type, Document document) {
        document.add(new StringField(Names.ID, Names.bytes(content.id()), Store.NO));
        Ids.write(content.id(), document);
        document.add(new KeywordField(Names.TYPE, type.name(), Store.NO));
        document.add(moment(Leaf.CREATED, "", content.created()));
    }

    private static void visibility(PieceContent content, ContentType type, Document document) {
        if (content.during().from() != Interval.ALWAYS) {
            document.add(new LongField(Names.FROM, content.during().from(), Store.NO));
        }
        if (content.during().until() != Interval.FOREVER) {
            document.add(new LongField(Names.UNTIL, content.during().until(), Store.NO));
        }
        var shared = content.tracks().get(SHARED);
        long since = shared == null ? content.during().from() : shared.since();
        if (type.hasLocalisedPart()) {
            var leaf = Leaf.published(true);
            content.tracks().forEach((track, standing) -> {
                if (!track.equals(SHARED)) {
                    visible(track, document);
                    mark(Names.HAS, Names.localised(leaf.path(), track), document);
                    document.add(moment(leaf, track, Math.max(since, standing.since())));
                }
            });
        } else {
            visible(Names.UNLOCALISED, document);
            mark(Names.HAS, Leaf.published(false).path(), document);
            document.add(moment(Leaf.published(false), "", since));
        }
        if (content.tracks().size() > 1 || !type.hasLocalisedPart()) {
            visible(Names.ANY, document);
        }
    }

    private static LongField moment(Leaf leaf, String locale, long at) {
        return new LongField(Names.localised(Names.NUMBER + leaf.path(), locale), at, Store.NO);
    }

    private static void visible(String word, Document document) {
        document.add(new KeywordField(Names.VISIBLE, word, Store.NO));
    }

    private static void mark(String field, String mark, Document document) {
        document.add(new StringField(field, mark, Store.NO));
    }
}
