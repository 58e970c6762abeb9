package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.ListsOption;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.rule.CheckedRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules cost}: what rules cost at most, before they run. */
@Command(
        name = "cost",
        description = {
            "Tells what the state of one person can come to at most, in stored bytes, and what each rule adds to it."
                    + " Features with the same of, where and over are kept once, whatever rules use them.",
            "Every status counts as live. A file with errors is told and left out."
        },
        exitCodeList = {
            "0:the rules together stay within the limit",
            "1:they do not, a file has errors, or the command failed",
            "2:wrong usage, or a file or directory that is not there"
        },
        sortOptions = false)
final class CostCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Mixin
    private ListsOption lists;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = lists.catalogue();
        CheckReport checked = new CheckReport(new Checks(catalogue, Checks.today()).check(files.read()));
        List<CheckedRule> rules = new ArrayList<>();
        checked.files().forEach(file -> file.rule().ifPresent(rules::add));
        CostReport report = CostReport.of(catalogue, rules);
        if (json) {
            out.println(report.json());
        } else {
            if (checked.hasErrors()) {
                checked.lines(language.language()).forEach(out::println);
            }
            report.lines().forEach(out::println);
        }
        return checked.hasErrors() || report.isOverLimit() ? ExitCodes.FAILED : ExitCodes.CLEAN;
    }
}
