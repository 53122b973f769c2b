package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What entries need to know of a file: that it is there, and what it is. The feature media writes it. */
@Entity
@Table(name = "asset")
class AssetKeyRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "media_type")
    String mediaType = "";
}
