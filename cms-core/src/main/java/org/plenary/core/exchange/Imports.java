package org.plenary.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.entry.Rules;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.type.LiveModel;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.UnreadableFile;

/**
 * Takes files of many formats in. Repeatable: what was imported before and has not changed is left alone, also where an
 * editor changed the entry since.
 */
public final class Imports {
    private static final int HEAD = 4_096;

    private final ChangeLog log;
    private final Database database;
    private final LiveModel model;
    private final Rules rules;
    private final Policy policy;
    private final Supplier<List<Importer>> importers;
    /** The same file sent twice at once must come in once: the second run begins when it can see what the first has stored. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param importers those of the plugins, and our own */
    public Imports(
            ChangeLog log,
            Database database,
            LiveModel model,
            Rules rules,
            Policy policy,
            Supplier<List<Importer>> importers) {
        this.log = log;
        this.database = database;
        this.model = model;
        this.rules = rules;
        this.policy = policy;
        this.importers = importers;
    }

    /**
     * Reads the file with the first importer that recognises it, and stores its records.
     *
     * @param dryRun only says what would happen
     * @throws PlenaryException UNREADABLE_FILE when no importer can make sense of the file as a whole
     */
    public ImportReport run(ImportContent file, boolean dryRun, Principal who) {
        policy.require(who, Action.IMPORT, "*");
        var importer = importerFor(file);
        return store(importer.format(), read(importer, file), dryRun, who);
    }

    /** Stores several files as one batch, so that their records may refer to each other in any order. */
    public ImportReport runTogether(List<ImportContent> files, Principal who) {
        policy.require(who, Action.IMPORT, "*");
        var records = new ArrayList<ImportRecord>();
        var notes = new ArrayList<String>();
        var systems = new TreeSet<String>();
        var formats = new TreeSet<String>();
        for (var file : files) {
            var importer = importerFor(file);
            var batch = read(importer, file);
            formats.add(importer.format());
            systems.add(batch.system());
            records.addAll(batch.records());
            notes.addAll(batch.notes());
        }
        if (systems.size() != 1) {
            throw new PlenaryException(
                    ErrorCode.UNREADABLE_FILE,
                    "Files stored together must come from one system; these come from %s.".formatted(systems));
        }
        return store(String.join(", ", formats), new ImportBatch(systems.first(), records, notes), false, who);
    }

    private ImportReport store(String format, ImportBatch batch, boolean dryRun, Principal who) {
        var lines = dryRun ? new ImportRehearsal(database, model.get(), batch).run() : run(batch, who);
        return new ImportReport(format, batch.system(), dryRun, lines, batch.notes());
    }

    private List<ImportReport.Line> run(ImportBatch batch, Principal who) {
        oneAtATime.lock();
        try {
            return new ImportRun(log, database, model.get(), rules, who, batch).run();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Importer importerFor(ImportContent file) {
        var head = head(file);
        Optional<Importer> found = importers.get().stream()
                .filter(importer -> importer.recognises(file.name(), head))
                .findFirst();
        return found.orElseThrow(() -> new PlenaryException(
                ErrorCode.UNREADABLE_FILE,
                "'%s' is of no format known here. Known: %s."
                        .formatted(
                                file.name(),
                                String.join(
                                        ", ",
                                        importers.get().stream()
                                                .map(Importer::format)
                                                .toList()))));
    }

    private static byte[] head(ImportContent file) {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        } catch (IOException | UnreadableFile failed) {
            throw unreadable(file, failed);
        }
    }

    private static ImportBatch read(Importer importer, ImportContent file) {
        try {
            return importer.read(file);
        } catch (IOException | UnreadableFile failed) {
            throw unreadable(file, failed);
        }
    }

    private static PlenaryException unreadable(ImportContent file, Exception failed) {
        return new PlenaryException(
                ErrorCode.UNREADABLE_FILE,
                "'%s' cannot be read: %s".formatted(file.name(), failed.getMessage()),
                failed);
    }
}
