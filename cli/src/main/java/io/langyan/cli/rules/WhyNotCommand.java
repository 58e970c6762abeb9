package io.langyan.cli.rules;

import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.LanguageOption;
import io.langyan.cli.command.Moments;
import io.langyan.cli.command.UserError;
import io.langyan.cli.history.History;
import io.langyan.cli.report.Json;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.core.CoreSettings;
import io.langyan.engine.event.Event;
import io.langyan.engine.inspect.HistoryInspector;
import io.langyan.engine.inspect.Trace;
import io.langyan.engine.inspect.TraceText;
import io.langyan.engine.language.expression.Quantity;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.ValueType;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan rules why-not}: why a rule said nothing of somebody. */
@Command(
        name = "why-not",
        description = {
            "Tells of every event of a person near a time that could trigger a rule what the rule says of it, and why: which"
                    + " step or condition failed, which score lines are missing, what suppresses it, each with the values.",
            "The engine decides; identifiers are shown with stars, and what is missing is called so."
        },
        exitCodeList = {
            "0:there were such events, and none of them warns",
            "1:one of them warns after all, or the command failed",
            "2:wrong usage, nobody of that name in the history, or no such event near that time"
        },
        sortOptions = false)
final class WhyNotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RULE", description = "The id of the rule, such as refund.transfer_on_call.")
    private String ruleId;

    @Parameters(
            index = "1",
            paramLabel = "PERSON",
            description =
                    "The person's id; of somebody unknown msisdn:+86…, or account:… . For a rule on accounts or phones,"
                            + " the account, or the number as +86… .")
    private String person;

    @Parameters(
            index = "2",
            paramLabel = "TIME",
            description = "When, such as 2026-03-02T10:12; Asia/Shanghai unless it says otherwise.")
    private String time;

    @Option(
            names = "--around",
            paramLabel = "SPAN",
            description = "How far from TIME events are looked at (default: ${DEFAULT-VALUE}).")
    private String around = "1h";

    @Mixin
    private RulesOfHistory source;

    @Mixin
    private LanguageOption language;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        long moment = Moments.read(time);
        long span = span();
        CheckedRule rule = source.rule(ruleId, err);
        List<Event> events = events(rule.entity(), source.rules(err));
        List<Trace> traces = new HistoryInspector(source.catalogue(), source.rules(err), rule, CoreSettings.DEFAULT)
                .inspect(person, events, entry -> Math.abs(entry.triggerTime() - moment) <= span);
        if (traces.isEmpty()) {
            throw UserError.usage("expected a "
                    + rule.sequence().trigger().event().name() + " of that person within " + around + " of " + time
                    + ", but found none. Widen the search with --around.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(rule, traces));
        } else {
            TraceText text = new TraceText(rule);
            for (Trace trace : traces) {
                for (Label line : text.lines(trace)) {
                    out.println(language.language().of(line));
                }
            }
        }
        return traces.stream().anyMatch(trace -> trace.outcome() == Trace.Outcome.WARNS)
                ? ExitCodes.FAILED
                : ExitCodes.CLEAN;
    }

    private List<Event> events(Entity entity, List<CheckedRule> rules) {
        History history = source.history();
        Plan plan = Plan.of(source.catalogue(), rules);
        List<Event> events =
                entity == Entity.PERSON ? history.eventsOf(person, plan) : history.eventsOf(entity, person, plan);
        if (events.isEmpty()) {
            throw UserError.usage("expected records of that person in " + source.directory()
                    + ", but found none. Name the person as warnings do (subjectId).");
        }
        return events;
    }

    private long span() {
        return Quantity.parse(around)
                .filter(quantity -> quantity.type().equals(ValueType.DURATION))
                .map(Quantity::value)
                .orElseThrow(() -> UserError.usage("expected --around to be a span such as 30m, but found '" + around
                        + "'. Write 30m, 2h or 1d."));
    }

    private static String json(CheckedRule rule, List<Trace> traces) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.id());
        json.put("version", rule.version());
        json.put("triggers", traces.stream().map(TraceJson::of).toList());
        return Json.of(json);
    }
}
