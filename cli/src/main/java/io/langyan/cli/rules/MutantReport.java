package io.langyan.cli.rules;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Language;
import io.langyan.engine.ruletest.mutation.Mutant;
import io.langyan.engine.ruletest.mutation.MutationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which mutants of rules the tests inside them did not notice.
 *
 * @param files the files whose tests pass
 */
record MutantReport(List<MutatedFile> files) {
    boolean passed() {
        return files.stream().allMatch(file -> file.result().passed());
    }

    /** For a terminal: each survivor with a test that would notice it, then a line a file. */
    List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        for (MutatedFile file : files) {
            for (Mutant mutant : file.result().survivors()) {
                lines.add(place(file, mutant) + ": " + language.of(survivor(mutant)));
                lines.add(" " + language.of(new Label("建议: ", "help: ")) + language.of(mutant.help()));
                lines.add("");
            }
            for (String mutant : file.result().unneeded()) {
                lines.add(file.file().shown() + ": " + language.of(unneeded(file, mutant)));
            }
        }
        files.forEach(file -> lines.add(file.file().shown() + ": " + language.of(outcome(file.result()))));
        return lines;
    }

    List<Map<String, Object>> json() {
        return files.stream().map(MutantReport::json).toList();
    }

    private static Map<String, Object> json(MutatedFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.file().shown());
        json.put("passed", file.result().passed());
        json.put("mutants", file.result().mutants());
        List<Map<String, Object>> survivors = new ArrayList<>();
        for (Mutant mutant : file.result().survivors()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("line", mutant.span().line());
            each.put("column", mutant.span().column());
            each.put("part", DiagnosticJson.of(mutant.part()));
            each.put("change", DiagnosticJson.of(mutant.change()));
            each.put("help", DiagnosticJson.of(mutant.help()));
            survivors.add(each);
        }
        json.put("survivors", survivors);
        List<Map<String, Object>> equivalent = new ArrayList<>();
        file.result().equivalent().forEach(entry -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("mutant", entry.mutant());
            each.put("reason", entry.reason());
            equivalent.add(each);
        });
        json.put("equivalent", equivalent);
        json.put("unneeded", file.result().unneeded());
        return json;
    }

    private static String place(MutatedFile file, Mutant mutant) {
        return file.file().shown() + ":" + mutant.span().line() + ":"
                + mutant.span().column();
    }

    private static Label survivor(Mutant mutant) {
        return new Label(
                "没有测试发现的变异：" + mutant.part().zh() + "：" + mutant.change().zh(), "no test notices: " + mutant.name());
    }

    private static Label unneeded(MutatedFile file, String mutant) {
        String list = MutatedFile.listBeside(file.file()).getFileName().toString();
        return new Label(
                list + " 中的 '" + mutant + "' 有测试发现，或并不存在；请删去",
                "'" + mutant + "' in " + list + " is noticed by a test, or does not exist: take it out");
    }

    private static Label outcome(MutationResult result) {
        int survivors = result.survivors().size();
        int known = result.equivalent().size();
        int most = MutationResult.MOST_SURVIVORS_PERCENT;
        return new Label(
                result.mutants() + " 个变异，" + survivors + " 个未被发现"
                        + (known == 0 ? "" : "（另有 " + known + " 个已知不改变结果）")
                        + (result.passed() ? "" : "；最多容许 " + most + "%"),
                Counts.of(result.mutants(), "mutant") + ", " + survivors + " not noticed"
                        + (known == 0 ? "" : ", besides " + known + " known to change nothing")
                        + (result.passed() ? "" : "; at most " + most + " % may be"));
    }
}
