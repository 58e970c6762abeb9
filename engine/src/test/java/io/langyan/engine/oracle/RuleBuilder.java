package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.Statistic;
import io.langyan.engine.rule.Feature.WindowKind;
import io.langyan.engine.rule.Level;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Step;
import io.langyan.engine.rule.Suppress;
import io.langyan.engine.rule.Tag;
import io.langyan.engine.rule.Template;
import io.langyan.engine.rule.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds checked rules for tests, as the compiler would after all of its checks. */
final class RuleBuilder {
    private final String id;
    private final List<Step> steps = new ArrayList<>();
    private final List<Never> nevers = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<ScoreLine> lines = new ArrayList<>();
    private final List<Rung> ladder = new ArrayList<>();
    private final List<Exemption> exemptions = new ArrayList<>();
    private final List<Template.Part> words = new ArrayList<>();
    private CheckedRule.Status status = CheckedRule.Status.LIVE;
    private String fraudType = "fake_customer_service";
    private Optional<Suppress> suppress = Optional.empty();
    private CheckedRule.Emit emit = CheckedRule.Emit.EAGER;
    private long within = Sample.hours(2);
    private int version = 1;
    private Entity entity = Entity.PERSON;
    private final List<Tag> tags = new ArrayList<>();

    private RuleBuilder(String id) {
        this.id = id;
    }

    static RuleBuilder rule(String id) {
        return new RuleBuilder(id);
    }

    RuleBuilder version(int newVersion) {
        version = newVersion;
        return this;
    }

    RuleBuilder status(CheckedRule.Status newStatus) {
        status = newStatus;
        return this;
    }

    RuleBuilder entity(Entity newEntity) {
        entity = newEntity;
        return this;
    }

    RuleBuilder tag(String name, long forMillis) {
        tags.add(new Tag(name, forMillis));
        return this;
    }

    RuleBuilder fraudType(String newFraudType) {
        fraudType = newFraudType;
        return this;
    }

    RuleBuilder within(long millis) {
        within = millis;
        return this;
    }

    RuleBuilder step(String name, String event) {
        steps.add(new Step(name, Sample.type(event), Optional.empty()));
        return this;
    }

    RuleBuilder step(String name, String event, Expr where) {
        steps.add(new Step(name, Sample.type(event), Optional.of(where)));
        return this;
    }

    RuleBuilder never(String event, Optional<Expr> where, int from, int to) {
        nevers.add(new Never("never" + nevers.size(), Sample.type(event), where, from, to, 0));
        return this;
    }

    /** An absence from a step to so long after the last of the steps added so far. */
    RuleBuilder neverWithin(long afterMillis, String event, Optional<Expr> where, int from) {
        nevers.add(new Never("never" + nevers.size(), Sample.type(event), where, from, steps.size() - 1, afterMillis));
        return this;
    }

    RuleBuilder emit(CheckedRule.Emit when) {
        emit = when;
        return this;
    }

    /** A window over all events of a type; its value can be named by {@link #feature}. */
    RuleBuilder window(WindowKind kind, String event, String field, long over) {
        return feature(new Feature.Window(
                "f" + features.size(),
                kind,
                Sample.type(event),
                Optional.ofNullable(field).map(name -> Terms.field(event, name)),
                Optional.empty(),
                over,
                false,
                kind == WindowKind.MAX || kind == WindowKind.MIN ? Optional.of(0L) : Optional.empty(),
                256,
                field == null || kind == WindowKind.DISTINCT
                        ? kind == WindowKind.SINCE ? ValueType.DURATION : ValueType.INT
                        : Terms.self(event, field).type()));
    }

    /** What is usual over whole days before today, of a field of an event type. */
    RuleBuilder usual(Statistic statistic, String event, String field, long days, int atLeast, long otherwise) {
        Field of = Terms.field(event, field);
        return feature(new Feature.Usual(
                "f" + features.size(),
                statistic,
                Sample.type(event),
                of,
                Optional.empty(),
                Sample.hours(24 * days),
                atLeast,
                otherwise,
                ValueType.of(of.type())));
    }

    /** Whether a step's value is new among the events of that step's type. */
    RuleBuilder firstSeen(int step, String field, long over, long settle) {
        Field asked = Terms.field(steps.get(step).event().name(), field);
        return feature(new Feature.FirstSeen(
                "f" + features.size(), step, asked, steps.get(step).event(), asked, Optional.empty(), over, settle));
    }

    RuleBuilder feature(Feature feature) {
        features.add(feature);
        return this;
    }

    /** The value of a feature added before. */
    Expr feature(int index) {
        return new Expr.FeatureRef(index, features.get(index).type());
    }

    RuleBuilder line(String name, int points) {
        lines.add(new ScoreLine(name, points, Optional.empty(), new Label(name, name)));
        return this;
    }

    RuleBuilder line(String name, int points, Expr condition) {
        lines.add(new ScoreLine(name, points, Optional.of(condition), new Label(name, name)));
        return this;
    }

    /** A line whose condition asks for a feature added before. */
    RuleBuilder lineIf(String name, int points, int feature) {
        return line(name, points, feature(feature));
    }

    RuleBuilder rung(int at, Level level, String action) {
        ladder.add(new Rung(at, level, action));
        return this;
    }

    RuleBuilder suppress(long forMillis, OptionalInt unlessScoreRisesBy, String... per) {
        String trigger = steps.get(steps.size() - 1).event().name();
        suppress = Optional.of(new Suppress(
                Arrays.stream(per).map(name -> Terms.field(trigger, name)).toList(), forMillis, unlessScoreRisesBy));
        return this;
    }

    RuleBuilder exempt(String name, Expr condition, LocalDate until) {
        exemptions.add(new Exemption(name, condition, "known", until, "li.wei"));
        return this;
    }

    RuleBuilder word(Expr value, Template.Filter filter) {
        words.add(new Template.Text("|"));
        words.add(new Template.Placeholder(value, filter));
        return this;
    }

    /** The value of every feature as it is. */
    RuleBuilder wordPerFeature() {
        for (int i = 0; i < features.size(); i++) {
            word(feature(i), Template.Filter.PLAIN);
        }
        return this;
    }

    CheckedRule build() {
        return new CheckedRule(
                id,
                version,
                status,
                "hefei-analysts",
                Sample.CATALOGUE.fraudType(fraudType).orElseThrow(),
                entity,
                new Label(id, id),
                new Sequence(within, steps, nevers),
                features,
                lines.isEmpty() ? List.of(new ScoreLine("base", 50, Optional.empty(), new Label("", ""))) : lines,
                ladder.isEmpty() ? List.of(new Rung(40, Level.HIGH, "call_victim")) : ladder,
                new Template(words),
                new Template(words),
                suppress,
                exemptions,
                emit,
                tags);
    }
}
