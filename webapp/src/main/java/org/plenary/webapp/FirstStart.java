package org.plenary.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.core.access.Principal;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.exchange.ImportReport;
import org.plenary.core.exchange.ImportedFile;
import org.plenary.spi.exchange.ImportContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an empty repository gets: its first administrator, and the demo summit. */
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Plenary plenary;
    private final Settings settings;

    FirstStart(Plenary plenary, Settings settings) {
        this.plenary = plenary;
        this.settings = settings;
    }

    /**
     * Creates the first administrator if there is none; of many nodes that start at once, one does.
     *
     * @return what the operator must be told: the invented password
     * @throws IllegalStateException when the preset password is too weak
     */
    Optional<String> administrator() {
        var admin = settings.admin();
        try {
            var created = plenary.accounts().createFirstAdministrator(admin.email(), admin.password());
            return admin.password().isPresent() ? Optional.empty() : created;
        } catch (PlenaryException refused) {
            throw new IllegalStateException("plenary.admin.password cannot be used: " + refused.getMessage(), refused);
        }
    }

    /** @param files the folder with the demo's files, read in the order of their names */
    void demo(Path files) {
        if (!settings.demo() || !plenary.isEmpty() || !Files.isDirectory(files)) {
            return;
        }
        var report = plenary.imports().runTogether(contents(files), new Principal.Host("demo"));
        report.records().stream()
                .filter(line -> line.outcome() == ImportReport.Outcome.FAILED)
                .forEach(line -> LOG.warn("Of the demo, {} is missing: {}", line.key(), line.violations()));
    }

    private static List<ImportContent> contents(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .<ImportContent>map(file ->
                            ImportedFile.of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo's files in %s cannot be read".formatted(folder), unreadable);
        }
    }
}
