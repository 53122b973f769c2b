package org.plenary.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.access.Role;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.Followers;
import org.plenary.core.entry.Entries;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.NewEntry;
import org.plenary.core.entry.Rules;
import org.plenary.core.entry.SaveEntry;
import org.plenary.core.publish.Publications;
import org.plenary.core.publish.PublishEntry;
import org.plenary.core.store.Database;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.LiveModel;

/** The writing half of the repository over a database, as tests use it. */
public final class Repository {
    public static final Principal EDITOR = new Principal.Account("1", "editor@example.org", Role.ADMINISTRATOR);

    public final Database database;
    public final SettableClock clock = new SettableClock("2026-06-01T08:00:00Z");
    public final LiveModel model = new LiveModel(TestModels.summit(), clock);
    public final Followers followers = new Followers();
    public final ChangeLog log;
    public final Entries entries;
    public final Publications publications;

    public Repository(Database database) {
        this(database, Rules.NONE);
    }

    public Repository(Database database, Rules rules) {
        this.database = database;
        log = new ChangeLog(database, clock, followers);
        entries = new Entries(log, database, model, rules, new Policy());
        publications = new Publications(log, entries, model, rules);
    }

    public EntrySnapshot create(String type, Map<String, ?> values) {
        return entries.create(new NewEntry(type, values, ""), EDITOR);
    }

    public EntrySnapshot talk(String title) {
        return create("talk", Map.of("title", Map.of("en", title)));
    }

    public EntrySnapshot patch(EntrySnapshot old, Map<String, ?> values) {
        return entries.save(
                new SaveEntry(old.entry().id(), old.entry().version(), SaveEntry.Extent.PATCH, values, ""), EDITOR);
    }

    public EntrySnapshot publish(EntrySnapshot entry, Track... tracks) {
        return publications.publish(
                new PublishEntry(
                        entry.entry().id(),
                        entry.entry().version(),
                        Set.of(tracks),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                EDITOR);
    }

    public List<Long> changeNumbers() {
        return log.after(0, 100_000).stream().map(change -> change.seq()).toList();
    }
}
