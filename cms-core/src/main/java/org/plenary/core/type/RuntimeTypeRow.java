package org.plenary.core.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A content type that an administrator defined while the system ran. */
@Entity
@Table(name = "runtime_type")
class RuntimeTypeRow {
    @Id
    @Column(name = "name")
    String name = "";

    /** The definition as JSON. */
    @Column(name = "definition")
    String definition = "";

    @Column(name = "version")
    long version;
}
