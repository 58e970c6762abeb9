package io.langyan.cli.rules;

import io.langyan.cli.report.Json;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Language;
import io.langyan.engine.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check came to.
 *
 * @param files the files that were checked
 */
record CheckReport(List<CheckedFile> files) {
    private static final Label NOTE = new Label("提示", "note");

    boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    List<Diagnostic> diagnostics() {
        return files.stream().flatMap(file -> file.diagnostics().stream()).toList();
    }

    /** For a terminal: problems first, each followed by an empty line, then notes, at the end the counts. */
    List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics()) {
            lines.add(diagnostic.render(language));
            lines.add("");
        }
        for (CheckedFile file : files) {
            file.notes()
                    .forEach(note -> lines.add(
                            file.file().shown() + ": " + language.of(NOTE) + ": " + language.of(note.text())));
        }
        lines.add(language.of(summary()));
        return lines;
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", files.size());
        json.put("errors", DiagnosticJson.count(diagnostics(), Severity.ERROR));
        json.put("warnings", DiagnosticJson.count(diagnostics(), Severity.WARNING));
        json.put("diagnostics", DiagnosticJson.of(diagnostics()));
        List<Map<String, Object>> notes = new ArrayList<>();
        for (CheckedFile file : files) {
            file.notes().forEach(note -> {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("file", file.file().shown());
                each.put("rule", note.ruleId());
                each.put("text", DiagnosticJson.of(note.text()));
                notes.add(each);
            });
        }
        json.put("notes", notes);
        return Json.of(json);
    }

    private Label summary() {
        long errors = DiagnosticJson.count(diagnostics(), Severity.ERROR);
        long warnings = DiagnosticJson.count(diagnostics(), Severity.WARNING);
        if (errors + warnings == 0) {
            return new Label(
                    "共检查 " + files.size() + " 个文件，没有问题。", Counts.of(files.size(), "file") + " checked, nothing wrong.");
        }
        return new Label(
                "共检查 " + files.size() + " 个文件：" + errors + " 个错误，" + warnings + " 个警告。",
                Counts.of(files.size(), "file") + " checked: " + Counts.of(errors, "error") + ", "
                        + Counts.of(warnings, "warning") + ".");
    }
}
