package org.plenary.core.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "asset")
class AssetRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "byte_count")
    long byteCount;

    @Column(name = "sha256")
    String sha256 = "";

    /** In pixels; 0 for what has no size. */
    @Column(name = "width")
    int width;

    @Column(name = "height")
    int height;

    @Column(name = "words")
    String words = "";

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "actor")
    String actor = "";

    static AssetRow of(Asset asset) {
        var row = new AssetRow();
        row.id = asset.id().toString();
        row.name = asset.name();
        row.mediaType = asset.kind().mediaType();
        row.byteCount = asset.size();
        row.sha256 = asset.sha256();
        row.width = asset.dimensions().map(Dimensions::width).orElse(0);
        row.height = asset.dimensions().map(Dimensions::height).orElse(0);
        row.words = asset.words().json();
        row.createdAt = asset.created().toEpochMilli();
        row.actor = asset.actor();
        return row;
    }

    Asset toAsset() {
        return new Asset(
                AssetId.parse(id).orElseThrow(() -> new IllegalStateException("an asset has the id " + id)),
                name,
                MediaKind.of(mediaType)
                        .orElseThrow(() -> new IllegalStateException("asset %s is a %s".formatted(id, mediaType))),
                byteCount,
                sha256,
                width == 0 ? Optional.empty() : Optional.of(new Dimensions(width, height)),
                AssetWords.read(words),
                Instant.ofEpochMilli(createdAt),
                actor);
    }
}
