package org.plenary.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plenary.core.access.Reach;

@Entity
@Table(name = "preview_token")
class PreviewTokenRow {
    static final long NEVER = 0;

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "token_hash")
    String tokenHash = "";

    @Column(name = "name")
    String name = "";

    /** Words joined with commas. */
    @Column(name = "reaches")
    String reaches = "";

    @Column(name = "made_by")
    String madeBy = "";

    @Column(name = "made_at")
    long madeAt;

    @Column(name = "until_at")
    long untilAt;

    @Column(name = "revoked_at")
    long revokedAt = NEVER;

    static PreviewTokenRow of(PreviewToken.Issued issued) {
        var preview = issued.preview();
        var row = new PreviewTokenRow();
        row.id = preview.id();
        row.tokenHash = Token.hash(issued.token());
        row.name = preview.name();
        row.reaches = preview.reaches().stream().map(Reach::word).collect(Collectors.joining(","));
        row.madeBy = preview.madeBy();
        row.madeAt = preview.made().toEpochMilli();
        row.untilAt = preview.until().toEpochMilli();
        return row;
    }

    PreviewToken toToken() {
        var parsed = new TreeSet<Reach>();
        Arrays.stream(reaches.split(",", -1))
                .flatMap(word -> Reach.parse(word).stream())
                .forEach(parsed::add);
        return new PreviewToken(
                id,
                name,
                parsed,
                madeBy,
                Instant.ofEpochMilli(madeAt),
                Instant.ofEpochMilli(untilAt),
                revokedAt == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revokedAt)));
    }
}
