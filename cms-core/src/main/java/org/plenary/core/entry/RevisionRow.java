package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.plenary.core.json.Json;
import org.plenary.spi.entry.Values;

@Entity
@IdClass(RevisionRow.Key.class)
@Table(name = "revision")
class RevisionRow {
    @Id
    @Column(name = "entry_id")
    String entryId = "";

    @Id
    @Column(name = "number")
    int number;

    @Column(name = "made_at")
    long madeAt;

    @Column(name = "author")
    String author = "";

    @Column(name = "note")
    String note = "";

    @Column(name = "autosave")
    boolean autosave;

    @Column(name = "content")
    String content = "{}";

    @Column(name = "stamps")
    String stamps = "{}";

    Revision toRevision() {
        return new Revision(
                number,
                Instant.ofEpochMilli(madeAt),
                author,
                note,
                autosave,
                new Values(Json.readObject(content)),
                Stamps.read(stamps));
    }

    static RevisionRow of(String entryId, Revision revision) {
        var row = new RevisionRow();
        row.entryId = entryId;
        row.number = revision.number();
        row.madeAt = revision.at().toEpochMilli();
        row.author = revision.author();
        row.note = revision.note();
        row.autosave = revision.autosave();
        row.content = Json.write(revision.values().fields());
        row.stamps = Json.write(revision.stamps());
        return row;
    }

    record Key(String entryId, int number) implements Serializable {}
}
