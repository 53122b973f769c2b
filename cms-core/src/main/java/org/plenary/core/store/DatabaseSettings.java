package org.plenary.core.store;

import java.nio.file.Path;

/**
 * Which database, and how to sign in.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 */
public record DatabaseSettings(String url, String user, String password) {

    /**
     * The embedded default: H2 in a file. {@code async:} survives a thread interrupt, {@code WRITE_DELAY=0} a kill; a
     * power loss needs the sync of {@link GroupSync} besides. With {@code OPTIMIZE_REUSE_RESULTS} each of the many
     * statements that a connection remembers would keep all that it found last: 160 MB after some large reads.
     */
    public static DatabaseSettings embedded(Path dataDirectory) {
        var file = dataDirectory.resolve("db").resolve("plenary").toAbsolutePath();
        // An empty password is refused by some servers' pools, so the local file has a fixed one: who can read the file
        // needs no password.
        return new DatabaseSettings(
                ("jdbc:h2:async:%s;WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;OPTIMIZE_REUSE_RESULTS=0"
                                + ";DB_CLOSE_ON_EXIT=FALSE")
                        .formatted(file),
                "plenary",
                "plenary");
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=%s, user=%s]".formatted(url, user);
    }
}
