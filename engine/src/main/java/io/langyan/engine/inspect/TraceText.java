package io.langyan.engine.inspect;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.explain.Quantities;
import io.langyan.engine.rule.CheckedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Puts into words what a rule says of a trigger, and why: line by line, in both languages. */
public final class TraceText {
    private static final String OUTER = "  ";
    private static final String INNER = "      ";

    private final CheckedRule rule;
    private final LongFunction<String> clock;
    private final ConditionLines conditions = new ConditionLines(INNER);

    /** For a rule; moments are written as dates and times in Asia/Shanghai. */
    public TraceText(CheckedRule rule) {
        this(rule, ValueWords::moment);
    }

    /** For a rule; moments, epoch milliseconds, are written as told. */
    public TraceText(CheckedRule rule, LongFunction<String> clock) {
        this.rule = rule;
        this.clock = clock;
    }

    /** A headline, then what is behind it. */
    public List<Label> lines(Trace trace) {
        List<Label> lines = new ArrayList<>();
        String head = clock.apply(trace.triggeredAt()) + " " + trace.event() + " (" + trace.triggerId() + "): ";
        Label outcome = outcome(trace);
        lines.add(new Label(head + outcome.zh(), head + outcome.en()));
        if (trace.lines().isEmpty()) {
            if (trace.outcome() == Trace.Outcome.NOT_A_TRIGGER) {
                trace.steps().forEach(step -> unmatched(step, lines));
            }
            ObstacleLines obstacles = new ObstacleLines(rule, clock, conditions);
            trace.obstacles().forEach(obstacle -> obstacles.add(obstacle, lines));
            return lines;
        }
        trace.steps().forEach(step -> lines.add(chosen(step)));
        trace.features().forEach(feature -> lines.add(feature(feature)));
        trace.lines().forEach(line -> line(line, lines));
        return lines;
    }

    /** All lines as one text. */
    public static Label joined(List<Label> lines, String separator) {
        return new Label(
                String.join(separator, lines.stream().map(Label::zh).toList()),
                String.join(separator, lines.stream().map(Label::en).toList()));
    }

    private Label outcome(Trace trace) {
        String score = trace.finding()
                .map(found -> found.score() + " " + found.level())
                .orElse("");
        return switch (trace.outcome()) {
            case NOT_A_TRIGGER -> new Label("不是本规则的触发事件", "does not trigger the rule");
            case NO_CHAIN -> new Label("不预警，各步骤没有凑齐", "does not warn: the steps do not come together");
            case BELOW_LADDER ->
                new Label(
                        "不预警，" + trace.score() + " 分，最低阶梯为 " + trace.firstRung().at(),
                        "does not warn: score " + trace.score() + ", the first rung is at "
                                + trace.firstRung().at());
            case SUPPRESSED ->
                new Label(
                        "检出 " + score + "，但不预警：" + suppressed(trace).zh(),
                        "detected, " + score + ", but does not warn: "
                                + suppressed(trace).en());
            case SHADOW -> new Label("检出 " + score + "；影子规则不预警", "detected, " + score + "; a shadow rule never warns");
            case WARNS -> new Label("预警，" + score, "warns, " + score);
        };
    }

    private Label suppressed(Trace trace) {
        String reason = trace.finding().flatMap(Finding::suppressedBy).orElse("");
        if (reason.startsWith("except:")) {
            String id = reason.substring("except:".length());
            return new Label("适用例外 " + id, "exception " + id + " applies");
        } else if (reason.equals("overflow")) {
            return new Label("一条预警的检出已经太多", "its warning has more detections than it takes");
        } else if (reason.equals("mute")) {
            return new Label("本规则当时被静音", "the rule was muted then");
        } else if (!reason.equals("suppress")) {
            return new Label(reason, reason);
        }
        String span = rule.suppress()
                .map(suppress -> Quantities.duration(suppress.forMillis()))
                .orElse("");
        Optional<Finding> earlier = trace.repeats();
        String what = earlier.map(found ->
                        clock.apply(found.triggeredAt()) + " (" + found.triggerId() + ", " + found.score() + ")")
                .orElse("…");
        return new Label("suppress，" + span + " 内与 " + what + " 重复", "suppress, repeats " + what + " within " + span);
    }

    private void unmatched(StepTrace step, List<Label> lines) {
        lines.add(new Label(OUTER + "步骤 " + step.name() + " 不符：", OUTER + "step " + step.name() + " does not match:"));
        step.where().ifPresent(where -> conditions.failing(where, lines));
    }

    private Label chosen(StepTrace step) {
        String what = step.event() + " " + clock.apply(step.time()) + " ("
                + step.evidenceId().orElse("") + ")";
        return new Label(OUTER + "步骤 " + step.name() + "：" + what, OUTER + "step " + step.name() + ": " + what);
    }

    private static Label feature(TracedValue value) {
        Label shown = ConditionLines.shown(value);
        return new Label(OUTER + "特征 " + shown.zh(), OUTER + "feature " + shown.en());
    }

    private void line(LineTrace line, List<Label> lines) {
        Label answer = line.answer().label();
        boolean counts = line.answer() == Answer.TRUE;
        String head = OUTER + (counts ? "+ " : "- ") + line.id() + " " + line.points();
        lines.add(new Label(
                head + (counts ? "：" + line.why().zh() : "（" + answer.zh() + "）"),
                head + (counts ? ": " + line.why().en() : " (" + answer.en() + ")")));
        line.condition().ifPresent(condition -> conditions.all(condition, lines));
    }
}
