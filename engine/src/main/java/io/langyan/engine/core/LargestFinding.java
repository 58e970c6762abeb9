package io.langyan.engine.core;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.PlannedRule;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Level;
import io.langyan.engine.rule.Tag;
import io.langyan.engine.rule.Template;
import io.langyan.engine.warning.FurtherOutflows;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures the largest detection that a rule can make: all lines, all steps, every value of the explanation long. */
final class LargestFinding {
    private static final long MOMENT = 1_800_000_000_000L;
    private static final long AMOUNT = 10_000_000_000_000L;
    private static final String ID = "x".repeat(48);
    private static final String VALUE = "值".repeat(16);

    private LargestFinding() {}

    static long bytes(PlannedRule planned, ProfileCodec codec) {
        Profile profile = new Profile();
        long empty = StateMeter.size(profile, codec);
        Finding finding = finding(planned.rule());
        profile.openStanding()
                .add(new Standing(finding, MOMENT, MOMENT, 2 * MOMENT, true, 1_000_000, true, true, true, true));
        return StateMeter.size(profile, codec) - empty;
    }

    /** Adds as many payments that followed a detection as are kept, and as many false alarms. */
    static void addWhatFollows(Profile profile) {
        for (int i = 0; i < FurtherOutflows.MOST_KEPT; i++) {
            profile.openFurther()
                    .put(new Outflow(ID, AMOUNT, ID + i, MOMENT + i, AMOUNT, true, new Destination("institution", ID)));
        }
        for (int i = 0; i < Profile.MOST_FALSE_ALARMS; i++) {
            profile.silence(new Mute(ID, ID + i, MOMENT, 2 * MOMENT));
        }
    }

    private static Finding finding(CheckedRule rule) {
        List<Line> lines = rule.score().stream()
                .map(line -> new Line(line.id(), line.points()))
                .toList();
        List<Evidence> evidence = rule.sequence().steps().stream()
                .map(step -> new Evidence(step.name(), ID, 2 * MOMENT))
                .toList();
        List<Outflow> outflows = rule.sequence().steps().stream()
                .filter(step -> step.event().outflow())
                .map(step -> new Outflow(ID, AMOUNT, ID, 2 * MOMENT, AMOUNT, true, new Destination("institution", ID)))
                .toList();
        String action = rule.ladder().stream()
                .map(rung -> rung.action())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        String exemption = rule.exemptions().stream()
                .map(each -> "except:" + each.id())
                .max(Comparator.comparingInt(String::length))
                .orElse("suppress");
        return new Finding(
                ID,
                rule.id(),
                rule.version(),
                true,
                rule.fraudType().name(),
                ID,
                MOMENT,
                100,
                Level.EMERGENCY,
                action,
                lines,
                evidence,
                outflows,
                new Whereabouts("+86138001380000", "340102", MOMENT, "340102"),
                new Label(written(rule.explainZh()), written(rule.explainEn())),
                Optional.of(exemption),
                Stream.concat(rule.tags().stream().map(Tag::name), Stream.of(Finding.APPROXIMATE))
                        .toList());
    }

    private static String written(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            text.append(part instanceof Template.Text plain ? plain.text() : VALUE);
        }
        return text.toString();
    }
}
