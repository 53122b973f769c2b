package org.plenary.core.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.spi.entry.EntryId;

@Entity
@Table(name = "change")
class ChangeRow {
    @Id
    @Column(name = "seq")
    long seq;

    @Column(name = "made_at")
    long madeAt;

    @Column(name = "kind")
    String kind = "";

    /** Empty for a change of the model or of who may read. */
    @Column(name = "entry_id")
    String entryId = "";

    @Column(name = "type")
    String type = "";

    /** Track words joined with commas. */
    @Column(name = "tracks")
    String tracks = "";

    @Column(name = "actor")
    String actor = "";

    Change toChange() {
        return new Change(
                seq,
                Instant.ofEpochMilli(madeAt),
                Change.Kind.valueOf(kind),
                entryId.isEmpty() ? Optional.empty() : EntryId.parse(entryId),
                type,
                tracks.isEmpty() ? List.of() : List.of(tracks.split(",", -1)),
                actor);
    }
}
