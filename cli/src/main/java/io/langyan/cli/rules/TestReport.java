package io.langyan.cli.rules;

import io.langyan.cli.report.Json;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.diagnostic.Language;
import io.langyan.engine.ruletest.RuleTestRunner;
import io.langyan.engine.ruletest.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tests of rule files came to.
 *
 * @param files the files whose tests were run
 */
record TestReport(List<TestedFile> files) {
    boolean hasErrors() {
        return files.stream().anyMatch(file -> !file.errors().isEmpty());
    }

    /** For a terminal: each failure followed by an empty line, then a line a file, at the end the counts. */
    List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        for (TestedFile file : files) {
            for (Diagnostic error : file.errors()) {
                lines.add(error.render(language));
                lines.add("");
            }
        }
        files.forEach(file -> lines.add(file.checked().file().shown() + ": " + language.of(outcome(file))));
        lines.add(language.of(summary()));
        return lines;
    }

    /** For programs; with what the mutants came to, where there were any. */
    String json(Optional<MutantReport> mutants) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", files.size());
        json.put("tests", tests());
        json.put("failed", failed());
        json.put(
                "modes", RuleTestRunner.modes().stream().map(DiagnosticJson::of).toList());
        json.put("rules", files.stream().map(TestReport::json).toList());
        mutants.ifPresent(report -> json.put("mutants", report.json()));
        return Json.of(json);
    }

    private static Map<String, Object> json(TestedFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.checked().file().shown());
        json.put("rule", file.checked().rule().map(rule -> rule.id()).orElse(null));
        json.put("errors", DiagnosticJson.of(file.errors()));
        List<Map<String, Object>> tests = new ArrayList<>();
        for (TestResult result : file.results()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", result.test().name());
            each.put("passed", result.passed());
            tests.add(each);
        }
        json.put("tests", tests);
        return json;
    }

    private static Label outcome(TestedFile file) {
        if (file.checked().rule().isEmpty()) {
            return new Label("有错误，未运行测试", "not tested, since it has errors");
        }
        int tests = file.results().size();
        int modes = RuleTestRunner.modes().size();
        return file.failed() == 0
                ? new Label(
                        tests + " 个测试在 " + modes + " 种方式下均通过",
                        Counts.of(tests, "test") + " passed, each in " + modes + " modes")
                : new Label(
                        tests + " 个测试，" + file.failed() + " 个失败",
                        Counts.of(tests, "test") + ", " + file.failed() + " failed");
    }

    private Label summary() {
        long untested =
                files.stream().filter(file -> file.checked().rule().isEmpty()).count();
        Label rest = untested == 0
                ? new Label("。", ".")
                : new Label("；" + untested + " 个文件有错误。", "; " + Counts.of(untested, "file") + " with errors.");
        return new Label(
                "共 " + files.size() + " 个文件、" + tests() + " 个测试，" + failed() + " 个失败" + rest.zh(),
                Counts.of(files.size(), "file") + ", " + Counts.of(tests(), "test") + ", " + failed() + " failed"
                        + rest.en());
    }

    private long tests() {
        return files.stream().mapToLong(file -> file.results().size()).sum();
    }

    private long failed() {
        return files.stream().mapToLong(TestedFile::failed).sum();
    }
}
