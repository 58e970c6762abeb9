package io.langyan.engine.oracle;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.event.Event;
import io.langyan.engine.event.Memberships;
import io.langyan.engine.plan.ListCode;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.ScoreLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts made-up rules and records into words, for the message of a failed test. Nothing in them is real. */
public final class Readable {
    private Readable() {}

    /** A rule, a line for each of its parts. */
    public static String rule(CheckedRule rule) {
        StringBuilder text = new StringBuilder("rule " + rule.id() + " " + rule.status() + " "
                + rule.fraudType().name() + ", within " + time(rule.sequence().withinMillis()) + ", " + rule.emit()
                + "\n");
        rule.sequence()
                .steps()
                .forEach(step -> text.append(
                        "  step " + step.name() + ": " + step.event().name() + where(step.where()) + "\n"));
        rule.sequence()
                .never()
                .forEach(never -> text.append("  never: " + never.event().name() + where(never.where()) + " from "
                        + never.from() + " to " + never.to()
                        + (never.hasDeadline() ? " + " + time(never.afterMillis()) : "")
                        + "\n"));
        rule.features().forEach(feature -> text.append("  feature " + feature(feature) + "\n"));
        rule.score().forEach(line -> text.append("  " + line(line) + "\n"));
        rule.tags().forEach(tag -> text.append("  tags " + tag.name() + " for " + time(tag.forMillis()) + "\n"));
        rule.ladder().forEach(rung -> text.append("  at " + rung.at() + ": " + rung.level() + "\n"));
        rule.suppress()
                .ifPresent(suppress -> text.append("  suppress per "
                        + suppress.per().stream().map(Field::name).toList() + " for " + time(suppress.forMillis())
                        + " unless " + suppress.unlessScoreRisesBy() + "\n"));
        rule.exemptions()
                .forEach(exemption -> text.append("  except " + exemption.id() + " until " + exemption.until() + ": "
                        + expr(exemption.condition()) + "\n"));
        return text.toString();
    }

    private static String line(ScoreLine line) {
        return line.id() + " +" + line.points()
                + line.condition().map(condition -> " if " + expr(condition)).orElse("");
    }

    private static String feature(Feature feature) {
        String what = feature instanceof Feature.FirstSeen first
                ? "first_seen " + first.step() + "." + first.stepField().name() + " settle "
                        + time(first.settleMillis())
                : feature instanceof Feature.Usual usual ? usual(usual) : window((Feature.Window) feature);
        return feature.name() + ": " + what + " of " + feature.of().name() + where(feature.where()) + " over "
                + time(feature.overMillis());
    }

    private static String usual(Feature.Usual usual) {
        return "usual " + usual.statistic() + " " + usual.field().name() + " at least " + usual.atLeast() + " else "
                + usual.otherwise();
    }

    private static String window(Feature.Window window) {
        return window.kind() + " " + window.field().map(Field::name).orElse("")
                + (window.beforeTrigger() ? " before trigger" : "") + " cap " + window.cap();
    }

    private static String where(Optional<Expr> where) {
        return where.map(condition -> " where " + expr(condition)).orElse("");
    }

    static String expr(Expr expr) {
        if (expr instanceof Expr.NumberLiteral literal) {
            return literal.type()
                    .enumType()
                    .map(list -> list.valueOf((int) literal.value()))
                    .orElse("" + literal.value());
        } else if (expr instanceof Expr.TextLiteral literal) {
            return "'" + literal.value() + "'";
        } else if (expr instanceof FieldRef ref) {
            return place(ref.step()) + ref.field().name();
        } else if (expr instanceof Expr.TimeOf ref) {
            return place(ref.step()) + "at";
        } else if (expr instanceof Expr.FeatureRef ref) {
            return "f" + ref.index();
        } else if (expr instanceof Expr.Known known) {
            return "known(" + expr(known.value()) + ")";
        } else if (expr instanceof Expr.And and) {
            return "(" + joined(and.terms(), " and ") + ")";
        } else if (expr instanceof Expr.Or or) {
            return "(" + joined(or.terms(), " or ") + ")";
        } else if (expr instanceof Expr.Not not) {
            return "not " + expr(not.term());
        } else if (expr instanceof Expr.Compare compare) {
            return expr(compare.left()) + " " + compare.op() + " " + expr(compare.right());
        } else if (expr instanceof Expr.Arithmetic sum) {
            return "(" + expr(sum.left()) + " " + sum.op() + " " + expr(sum.right()) + ")";
        } else if (expr instanceof Expr.In in) {
            return expr(in.value()) + " in [" + joined(in.options(), ", ") + "]";
        } else if (expr instanceof Expr.Calendar calendar) {
            return calendar.part() + "(" + expr(calendar.time()) + ")";
        } else if (expr instanceof Expr.StartsWith starts) {
            return "starts_with(" + expr(starts.value()) + ", '" + starts.prefix() + "')";
        } else if (expr instanceof Expr.MultipleOf multiple) {
            return expr(multiple.value()) + " multiple of " + multiple.unit();
        } else if (expr instanceof Expr.Listed listed) {
            return "listed(" + expr(listed.who()) + ", " + listed.list() + ")";
        } else if (expr instanceof Expr.Tagged tagged) {
            return "tagged(" + expr(tagged.who()) + ", " + tagged.tag() + ")";
        } else if (expr instanceof Expr.Subject subject) {
            return place(subject.step()) + subject.entity().word();
        }
        return expr.toString();
    }

    private static String joined(List<Expr> terms, String separator) {
        return terms.stream().map(Readable::expr).collect(Collectors.joining(separator));
    }

    private static String place(int step) {
        return step == FieldRef.SELF ? "" : "s" + step + ".";
    }

    /** All that a record tells, with times in minutes from {@link Sample#START}. */
    public static String event(Event event) {
        EventType type = event.type();
        return type.name() + " " + moment(event.time()) + " " + event.recordId()
                + (event.isChange() ? " " + event.phase() : "")
                + (event.answerTime() == Event.MISSING ? "" : " answer=" + moment(event.answerTime()))
                + (event.partMillis() == Event.MISSING ? "" : " part=" + time(event.partMillis()))
                + type.fields().stream()
                        .filter(field -> !field.isIntervalPart())
                        .map(field -> field(event, field))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ", " ", ""))
                + (event.subjectDivision() == null ? "" : " division=" + event.subjectDivision())
                + (event.memberships().asked() == 0 ? "" : " lists=" + lists(event));
    }

    private static String lists(Event event) {
        Memberships known = event.memberships();
        List<String> shown = new ArrayList<>();
        for (int place = Memberships.PERSON; place < Memberships.MOST_PLACES; place++) {
            for (String list : known.isAsked(place) ? Sample.CATALOGUE.lists() : List.<String>of()) {
                if (known.contains(place, ListCode.of(list))) {
                    shown.add(place + " " + list);
                }
            }
            for (String tag : RandomTags.TAGS) {
                if (known.isAsked(place) && known.contains(place, ListCode.ofTag(tag))) {
                    shown.add(place + " " + tag);
                }
            }
        }
        return Integer.toBinaryString(known.asked()) + shown;
    }

    private static String field(Event event, Field field) {
        if (!field.type().isNumeric()) {
            return event.text(field.slot()) == null ? null : field.name() + "=" + event.text(field.slot());
        }
        long number = event.number(field.slot());
        return number == Event.MISSING
                ? null
                : field.name() + "="
                        + field.enumType()
                                .map(list -> list.valueOf((int) number))
                                .orElse("" + number);
    }

    static String moment(long time) {
        return time(time - Sample.START);
    }

    private static String time(long millis) {
        return millis % 60_000 == 0 ? millis / 60_000 + "m" : millis + "ms";
    }
}
