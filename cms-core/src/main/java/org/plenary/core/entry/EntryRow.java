package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "entry")
class EntryRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "type")
    String type = "";

    /** Raised by every write, under the row's lock. */
    @Column(name = "version")
    long version;

    @Column(name = "head")
    int head;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "updated_at")
    long updatedAt;

    @Column(name = "deleted")
    boolean deleted;
}
