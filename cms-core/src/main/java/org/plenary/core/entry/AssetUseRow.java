package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@IdClass(AssetUseRow.Key.class)
@Table(name = "asset_use")
class AssetUseRow {
    @Id
    @Column(name = "entry_id")
    String entryId = "";

    @Id
    @Column(name = "field_path")
    String fieldPath = "";

    @Id
    @Column(name = "asset_id")
    String assetId = "";

    static AssetUseRow of(Key key) {
        var row = new AssetUseRow();
        row.entryId = key.entryId();
        row.fieldPath = key.fieldPath();
        row.assetId = key.assetId();
        return row;
    }

    Key key() {
        return new Key(entryId, fieldPath, assetId);
    }

    record Key(String entryId, String fieldPath, String assetId) implements Serializable {}
}
