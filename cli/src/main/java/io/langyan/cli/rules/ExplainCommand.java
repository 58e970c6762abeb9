package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.history.History;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.inspect.WarningInspector;
import io.langyan.engine.inspect.WarningTrace;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan rules explain}: what is behind a warning. */
@Command(
        name = "explain",
        description = {
            "Evaluates a warning again and tells what is behind each of its detections: the events, the features, every score"
                    + " line with its values, true, false or missing, and the texts.",
            "The engine decides; identifiers are shown with stars. The rules and the history must be those of the warning; with"
                    + " --results, what is found again is compared with what the run said."
        },
        exitCodeList = {
            "0:the warning was found again, as the results have it where they are named",
            "1:the history has the person, but does not lead to the warning, or to another level or score than the results"
                    + " have; or the command failed",
            "2:wrong usage, or the warning is about nobody in the history, or not among the results"
        },
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WARNING_ID", description = "The warningId, as warnings have it.")
    private String warningId;

    @Mixin
    private RulesOfHistory source;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "What a run over the history wrote: tells also whether the run said the same.")
    private Path results;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<CheckedRule> rules = source.rules(err);
        History history = source.history();
        Optional<RecordedWarning> recorded =
                Optional.ofNullable(results).map(directory -> RecordedWarning.find(directory, warningId));
        String subjectId = recorded.map(RecordedWarning::subjectId).orElseGet(() -> subjectIn(history));
        List<Event> events = history.eventsOf(subjectId, Plan.of(source.catalogue(), rules));
        Optional<WarningTrace> trace = new WarningInspector(source.catalogue(), rules, CoreSettings.DEFAULT)
                .inspect(warningId, subjectId, events);
        if (trace.isEmpty()) {
            throw UserError.failed("expected the history and the rules to lead to that warning, but they do not."
                    + " Take those with which it was made; 'rules why-not' tells what a rule says now.");
        }
        WarningReport report = new WarningReport(trace.get(), recorded);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(line -> out.println(language.language().of(line)));
        }
        return report.isAsRecorded() ? ExitCodes.CLEAN : ExitCodes.FAILED;
    }

    private String subjectIn(History history) {
        return history.subjects().stream()
                .filter(subject -> WarningInspector.isAbout(warningId, subject))
                .findFirst()
                .orElseThrow(() -> UserError.usage("expected the id of a warning about somebody in "
                        + source.directory() + ", but nobody there can have it. Check the id and --history."));
    }
}
