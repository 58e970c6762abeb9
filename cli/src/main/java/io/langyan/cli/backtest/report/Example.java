package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.Hit;
import io.langyan.cli.backtest.figures.Judged;
import io.langyan.cli.report.Formats;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.explain.Masks;
import io.langyan.schema.CaseKind;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A warning as it is shown, without a clear number.
 *
 * @param told when the desk was told
 * @param level how urgent
 * @param score 0 to 100
 * @param who the person and the number, masked
 * @param division where the person is; empty where that is not known
 * @param explanation what happened
 * @param action what to do
 * @param rules which of the rules take part
 * @param known what labels and feedback say of it; empty where they say nothing
 */
record Example(
        String told,
        WarningLevel level,
        int score,
        String who,
        Optional<String> division,
        Label explanation,
        Label action,
        String rules,
        Optional<Label> known) {
    static Example of(Judged judged, Catalogue catalogue) {
        Warning warning = judged.warning().warning();
        Hit strongest = judged.warning().strongest();
        String person = Formats.person(warning.getSubjectId());
        return new Example(
                Formats.moment(judged.warning().told()),
                warning.getLevel(),
                warning.getScore(),
                warning.getMsisdn() == null ? person : Masks.phone(warning.getMsisdn()) + " (" + person + ")",
                Optional.ofNullable(warning.getDivision()),
                text(
                        strongest.detection().getExplanation().getZh(),
                        strongest.detection().getExplanation().getEn()),
                DeskSection.action(catalogue, warning.getAction()),
                judged.warning().own().stream()
                        .map(hit -> hit.detection().getRuleId())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                known(judged, catalogue));
    }

    private static Optional<Label> known(Judged judged, Catalogue catalogue) {
        Optional<Label> label = judged.label().map(about -> {
            if (about.getKind() == CaseKind.LOOK_ALIKE) {
                return text("误报：" + about.getLookAlike(), "false alarm: " + about.getLookAlike());
            }
            Label scheme = TruthSections.scheme(catalogue, about.getFraudType());
            Label lead = lead(judged.beforeLargest());
            return text("受害人：" + scheme.zh() + lead.zh(), "victim: " + scheme.en() + lead.en());
        });
        return label.isPresent()
                ? label
                : judged.verdict().map(verdict -> switch (verdict) {
                    case TRUE -> text("反馈：属实", "feedback: confirmed");
                    case FALSE -> text("反馈：误报", "feedback: false alarm");
                });
    }

    private static Label lead(OptionalLong beforeLargest) {
        if (beforeLargest.isEmpty()) {
            return Formats.plain("");
        }
        Label before = Formats.before(beforeLargest.getAsLong());
        return beforeLargest.getAsLong() == 0
                ? text("，与最大一笔同时", ", told with the largest payment")
                : text("，相对最大一笔" + before.zh(), ", told " + before.en() + " the largest payment");
    }
}
