package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A value that one entry holds for itself; the primary key decides races. */
@Entity
@IdClass(UniqueValueRow.Key.class)
@Table(name = "unique_value")
class UniqueValueRow {
    @Id
    @Column(name = "type")
    String type = "";

    /** The field's permanent key. */
    @Id
    @Column(name = "field")
    String field = "";

    /** {@code *} for a value that no locale owns. */
    @Id
    @Column(name = "locale")
    String locale = "";

    @Id
    @Column(name = "held")
    String held = "";

    @Column(name = "entry_id")
    String entryId = "";

    static UniqueValueRow of(String entryId, Key key) {
        var row = new UniqueValueRow();
        row.type = key.type();
        row.field = key.field();
        row.locale = key.locale();
        row.held = key.held();
        row.entryId = entryId;
        return row;
    }

    Key key() {
        return new Key(type, field, locale, held);
    }

    record Key(String type, String field, String locale, String held) implements Serializable {}
}
