package org.plenary.webapp.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/** Looks into the tables, without our own code in between, for what is lost or torn. */
final class StoredTruth {
    private final Connection connection;

    StoredTruth(Connection connection) {
        this.connection = connection;
    }

    /** Every way in which the database is not what was acknowledged; empty when all is well. */
    List<String> faults(Ledger ledger) throws SQLException {
        var faults = new ArrayList<String>();
        logWithoutGaps(faults);
        torn(faults);
        for (var id : ledger.ids()) {
            acknowledged(id, ledger.of(id), faults);
        }
        return faults;
    }

    /** By id, the English name of every organisation of which both the shared values and English are published. */
    Map<String, String> published(long now) throws SQLException {
        var published = new LinkedHashMap<String, String>();
        try (var query = connection.prepareStatement("select e.id, r.content from entry e"
                + " join publication s on s.entry_id = e.id and s.track = '*' and s.from_at <= ? and s.until_at > ?"
                + " join publication t on t.entry_id = e.id and t.track = 'en' and t.from_at <= ? and t.until_at > ?"
                + " join revision r on r.entry_id = e.id and r.number = t.revision where e.type = 'organisation'")) {
            for (int i = 1; i <= 4; i++) {
                query.setLong(i, now);
            }
            var rows = query.executeQuery();
            while (rows.next()) {
                published.put(rows.getString(1), name(rows.getString(2)));
            }
        }
        return published;
    }

    private void logWithoutGaps(List<String> faults) throws SQLException {
        long head = number("select seq from change_head");
        long rows = number("select count(*) from change");
        long newest = number("select coalesce(max(seq), 0) from change");
        if (head != rows || head != newest) {
            faults.add("the change log has a gap: head %d, newest %d, rows %d".formatted(head, newest, rows));
        }
    }

    /** Each of these writes is one version of the entry and one change; they are in the database together or not at all. */
    private void torn(List<String> faults) throws SQLException {
        long torn = number("select count(*) from entry e where e.type = 'organisation' and e.version <>"
                + " (select count(*) from change c where c.entry_id = e.id)");
        long headless = number("select count(*) from entry e where not exists"
                + " (select 1 from revision r where r.entry_id = e.id and r.number = e.head)");
        if (torn > 0 || headless > 0) {
            faults.add("%d entries disagree with the log, %d have no head revision".formatted(torn, headless));
        }
    }

    private void acknowledged(String id, Ledger.Acknowledged state, List<String> faults) throws SQLException {
        try (var query = connection.prepareStatement("select e.version, r.content from entry e"
                + " join revision r on r.entry_id = e.id and r.number = e.head where e.id = ?")) {
            query.setString(1, id);
            var row = query.executeQuery();
            if (!row.next()) {
                faults.add("lost: entry %s %s".formatted(id, state));
            } else if (row.getLong(1) < state.version()) {
                faults.add("lost: entry %s is at version %d, acknowledged %s".formatted(id, row.getLong(1), state));
            } else if (row.getLong(1) == state.version()
                    && !name(row.getString(2)).equals(state.name())) {
                faults.add("torn: entry %s holds %s, acknowledged %s".formatted(id, row.getString(2), state));
            }
        }
        if (!state.published().isEmpty() && publications(id) < 2) {
            faults.add("lost: the publication of entry %s, acknowledged %s".formatted(id, state));
        }
    }

    private long publications(String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(distinct track) from publication where entry_id = ?")) {
            query.setString(1, id);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String name(String content) {
        return ((Map<?, ?>) Json.readObject(content).getOrDefault("name", Map.of())).get("en") instanceof String name
                ? name
                : "";
    }
}
