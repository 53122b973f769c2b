package org.plenary.api.manage.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.core.error.Violation;
import org.plenary.core.exchange.ImportReport;

/** An import's report as JSON. */
final class ReportTree {
    private ReportTree() {}

    static Map<String, Object> of(ImportReport report) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("format", report.format());
        tree.put("system", report.system());
        tree.put("dryRun", report.dryRun());
        tree.put("summary", summary(report));
        tree.put("notes", report.notes());
        tree.put("records", report.records().stream().map(ReportTree::line).toList());
        return tree;
    }

    private static Map<String, Object> summary(ImportReport report) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("total", report.records().size());
        report.summary().forEach((outcome, count) -> summary.put(word(outcome), count));
        return summary;
    }

    private static Map<String, Object> line(ImportReport.Line line) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", line.type());
        tree.put("key", line.key());
        tree.put("outcome", word(line.outcome()));
        line.entry().ifPresent(id -> tree.put("id", id.toString()));
        tree.put("message", String.join(" ", messages(line)));
        tree.put("notes", line.notes());
        return tree;
    }

    private static List<String> messages(ImportReport.Line line) {
        var messages = new ArrayList<String>();
        for (var violation : line.violations()) {
            var where = switch (violation.place()) {
                case Violation.Place.Body(var path) -> path.pointer();
                case Violation.Place.Parameter(var name) -> name;
            };
            messages.add(where.isEmpty() ? violation.message() : where + ": " + violation.message());
        }
        return messages;
    }

    private static String word(ImportReport.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
