package io.langyan.cli.rules;

import io.langyan.cli.backtest.Backtest;
import io.langyan.cli.backtest.replay.BacktestPlans;
import io.langyan.cli.backtest.report.Backtested;
import io.langyan.cli.backtest.report.HtmlReport;
import io.langyan.cli.backtest.report.JsonReport;
import io.langyan.cli.backtest.report.TerminalReport;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.ReplayOptions;
import io.langyan.cli.command.RulesOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.report.Json;
import io.langyan.engine.language.RuleSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules backtest}: what rules would have done. */
@Command(
        name = "backtest",
        description = {
            "Runs rules over recorded streams, through the same job as 'langyan run', and tells what they would have"
                    + " done: how many warnings, where, how often they are right, how early, what work they make, and what"
                    + " other rules say of the same people.",
            "The rules named run as if they were live, drafts too; the others in force keep their status. Labels"
                    + " (labels.jsonl) and reports of the desk (feedback.jsonl) are used where the history has them."
        },
        exitCodeList = {
            "0:clean",
            "1:a rule has errors, or the command failed",
            "2:wrong usage, or a file or directory that is not there",
            "3:finished, but some lines of the history were dead letters"
        },
        sortOptions = false)
final class BacktestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleFiles files;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            required = true,
            description = "The recorded streams, as 'langyan run' reads them.")
    private Path history;

    @Mixin
    private RulesOption others;

    @Mixin
    private PeriodOptions period;

    @Mixin
    private ReplayOptions replay;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the report as JSON, texts in both languages.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as one page as well.")
    private Path html;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReplayOptions.checkInput("--history", history);
        var reported = period.period();
        BacktestPlans plans = BacktestPlans.of(
                named(),
                others.read(spec.commandLine().getErr()),
                others.catalogue().lists());
        Backtested backtested = new Backtest(plans, replay.settings(plans), reported).run(history, terminal(out));
        if (json) {
            out.println(Json.of(JsonReport.of(backtested)));
        } else {
            TerminalReport.lines(backtested, language.language()).forEach(out::println);
        }
        if (html != null) {
            write(HtmlReport.of(backtested, language.language()));
        }
        return backtested.letterCount() == 0 ? ExitCodes.CLEAN : ExitCodes.DEAD_LETTERS;
    }

    /** The rules that the backtest is about. A version that has not been raised yet (E05) does not stop them. */
    private List<RuleSource> named() {
        CheckReport report = new CheckReport(new Checks(others.catalogue(), Checks.today()).check(files.read()));
        PrintWriter err = spec.commandLine().getErr();
        report.diagnostics().forEach(diagnostic -> err.println(diagnostic.render(language.language())));
        if (report.files().stream().anyMatch(file -> file.rule().isEmpty())) {
            throw UserError.failed("a rule with errors cannot be run. Put right what is listed above.");
        }
        return report.files().stream().map(file -> file.file().source()).toList();
    }

    private Optional<PrintWriter> terminal(PrintWriter out) {
        boolean shown = Boolean.getBoolean("langyan.terminal") && !"dumb".equals(System.getenv("TERM")) && !json;
        return shown ? Optional.of(out) : Optional.empty();
    }

    private void write(String page) {
        try {
            Files.writeString(html, page);
        } catch (IOException e) {
            throw UserError.failed(
                    "expected to write " + html + ", but could not: " + e.getMessage()
                            + ". Name another file with --html.",
                    e);
        }
    }
}
