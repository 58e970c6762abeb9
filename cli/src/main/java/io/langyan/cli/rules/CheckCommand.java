package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.ListsOption;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules check}: tells everything that is wrong with rule files. */
@Command(
        name = "check",
        description =
                "Tells everything that is wrong with rule files: where, what was expected, and what to type instead.",
        exitCodeList = {
            "0:nothing is wrong; there may be warnings",
            "1:at least one error, or the command failed",
            "2:wrong usage, or a file or directory that is not there"
        },
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Mixin
    private ListsOption lists;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as JSON, in both languages.")
    private boolean json;

    @Option(
            names = "--lock",
            description =
                    "Where nothing is wrong, note the versions and contents in rules.lock. A rule whose content then"
                            + " changes needs a higher version.")
    private boolean lock;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CheckReport report = new CheckReport(new Checks(lists.catalogue(), Checks.today()).check(files.read()));
        if (lock && !report.hasErrors()) {
            LockFile.update(report.files());
        }
        if (json) {
            out.println(report.json());
        } else {
            report.lines(language.language()).forEach(out::println);
        }
        return report.hasErrors() ? ExitCodes.FAILED : ExitCodes.CLEAN;
    }
}
