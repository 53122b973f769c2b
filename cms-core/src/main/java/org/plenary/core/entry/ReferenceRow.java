package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@IdClass(ReferenceRow.Key.class)
@Table(name = "reference")
class ReferenceRow {
    @Id
    @Column(name = "from_entry")
    String fromEntry = "";

    @Id
    @Column(name = "field_path")
    String fieldPath = "";

    @Id
    @Column(name = "to_entry")
    String toEntry = "";

    static ReferenceRow of(Key key) {
        var row = new ReferenceRow();
        row.fromEntry = key.fromEntry();
        row.fieldPath = key.fieldPath();
        row.toEntry = key.toEntry();
        return row;
    }

    Key key() {
        return new Key(fromEntry, fieldPath, toEntry);
    }

    record Key(String fromEntry, String fieldPath, String toEntry) implements Serializable {}
}
