package org.plenary.core.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.plenary.core.timeline.Publication;

@Entity
@IdClass(PublicationRow.Key.class)
@Table(name = "publication")
class PublicationRow {
    @Id
    @Column(name = "entry_id")
    String entryId = "";

    @Id
    @Column(name = "track")
    String track = "";

    @Id
    @Column(name = "from_at")
    long fromAt;

    @Column(name = "until_at")
    long untilAt;

    @Column(name = "revision")
    int revision;

    static PublicationRow of(String entryId, Publication publication) {
        var row = new PublicationRow();
        row.entryId = entryId;
        row.track = publication.track().word();
        row.fromAt = publication.during().from();
        row.untilAt = publication.during().until();
        row.revision = publication.revision();
        return row;
    }

    record Key(String entryId, String track, long fromAt) implements Serializable {}
}
