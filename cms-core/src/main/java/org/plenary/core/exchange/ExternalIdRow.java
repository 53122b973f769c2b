package org.plenary.core.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Which entry a record of another system became, and what the record looked like then. */
@Entity
@IdClass(ExternalIdRow.Key.class)
@Table(name = "external_id")
class ExternalIdRow {
    @Id
    @Column(name = "origin")
    String origin = "";

    @Id
    @Column(name = "type")
    String type = "";

    @Id
    @Column(name = "ext_key")
    String key = "";

    @Column(name = "entry_id")
    String entryId = "";

    /** SHA-256 of the record's content in hexadecimal. */
    @Column(name = "source_hash")
    String sourceHash = "";

    record Key(String origin, String type, String key) implements Serializable {}
}
