package org.plenary.webapp.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code plenary import FILE}: sends a file to a running server and tells what became of its records. */
public final class ImportCommand {
    private ImportCommand() {}

    /** Ends with 0 when every record arrived, else with 1. */
    public static void main(String[] arguments) {
        var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(ImportOptions.parse(List.of(arguments)), terminal) ? 0 : 1);
        } catch (LaunchRefused refused) {
            System.err.println("plenary: " + refused.sentence());
            System.exit(1);
        }
    }

    private static boolean run(ImportOptions options, PrintStream terminal) throws LaunchRefused {
        try (var client = new ManagementClient(options.server())) {
            var report = new ImportReport(client.importFile(options, client.token(System.getenv())));
            terminal.println((options.dryRun() ? "Nothing was changed. It would be: " : "") + report.text());
            return !report.hasFailures();
        }
    }
}
