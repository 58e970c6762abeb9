package io.langyan.cli.rules;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Diagnostics for programs: both languages, whatever the user speaks. */
final class DiagnosticJson {
    private DiagnosticJson() {}

    static List<Map<String, Object>> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticJson::of).toList();
    }

    static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    static Map<String, Object> of(Label label) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zh", label.zh());
        json.put("en", label.en());
        return json;
    }

    private static Map<String, Object> of(Diagnostic diagnostic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", diagnostic.code());
        json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.put("file", diagnostic.file());
        json.put("line", diagnostic.line());
        json.put("column", diagnostic.column());
        json.put("length", diagnostic.length());
        json.put("message", of(diagnostic.message()));
        json.put("help", of(diagnostic.help()));
        json.put("source", diagnostic.sourceLine());
        return json;
    }
}
