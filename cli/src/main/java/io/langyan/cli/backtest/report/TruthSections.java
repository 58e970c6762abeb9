package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.backtest.figures.FeedbackFigures;
import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.SchemeCount;
import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.cli.report.Table;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.FraudType;
import io.langyan.engine.catalogue.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often the warnings are right: by labels, and by what the desk reported. */
final class TruthSections {
    static final String LABELS = "labels";
    static final String FEEDBACK = "feedback";
    private static final Label LABELS_TITLE = new Label("按标注评价", "By labels");
    private static final Label FEEDBACK_TITLE = new Label("按处置反馈评价", "By the desk's feedback");

    private TruthSections() {}

    static Section labels(Figures figures, Catalogue catalogue) {
        return figures.labels()
                .map(labels -> labels(labels, catalogue))
                .orElse(Section.of(
                        LABELS,
                        LABELS_TITLE,
                        List.of(text(
                                "历史数据中没有 labels.jsonl，无法计算准确率、召回率和提前量。",
                                "The history has no labels.jsonl: precision, recall and lead times are not known."))));
    }

    private static Section labels(LabelFigures labels, Catalogue catalogue) {
        List<Label> lines = new ArrayList<>();
        Label precision = Formats.ratio(labels.precision(), "条", "预警", "warnings");
        lines.add(text("准确率：" + precision.zh() + "确为受害人。", "Precision: " + precision.en() + " are about victims."));
        lines.add(falseAlarms(labels));
        Label own = Formats.ratio(labels.ownSchemes(), "名", "规则所针对骗局的受害人", "victims of the rules' own schemes");
        Label all = Formats.ratio(labels.allSchemes(), "名", "受害人", "victims of any scheme");
        lines.add(text("召回率：" + own.zh() + "；" + all.zh() + "。", "Recall: " + own.en() + "; " + all.en() + "."));
        if (labels.traceless() > 0) {
            lines.add(text(
                    "另有 " + labels.traceless() + " 名受害人在话单和支付中没有痕迹，不计入。",
                    "Not counted: "
                            + Formats.count(labels.traceless(), "victim", "victims")
                            + " of whom calls and payments show nothing."));
        }
        Table table = Table.of(
                text("骗局", "scheme"),
                text("受害人", "victims"),
                text("已预警", "warned"),
                text("首笔前", "before first"),
                text("最大笔前", "before largest"));
        for (SchemeCount scheme : labels.schemes()) {
            table.row(
                    scheme(catalogue, scheme.fraudType()),
                    scheme.victims(),
                    scheme.warned(),
                    scheme.beforeFirst(),
                    scheme.beforeLargest());
        }
        return Section.of(LABELS, LABELS_TITLE, lines, table);
    }

    private static Label falseAlarms(LabelFigures labels) {
        int alike = labels.lookAlikes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        String kinds = kinds(labels.lookAlikes());
        return text(
                "误报：相似行为 " + alike + " 条" + (alike == 0 ? "" : "（" + kinds + "）") + "，无标注的人 " + labels.unlabelled()
                        + " 条。",
                "False alarms: " + alike + " about look-alikes" + (alike == 0 ? "" : " (" + kinds + ")") + ", "
                        + labels.unlabelled() + " about people without a label.");
    }

    private static String kinds(Map<String, Integer> lookAlikes) {
        return lookAlikes.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How people call a scheme. */
    static Label scheme(Catalogue catalogue, String fraudType) {
        return catalogue.fraudType(fraudType).map(FraudType::label).orElse(Formats.plain(fraudType));
    }

    static Section feedback(Figures figures) {
        return figures.feedback()
                .map(TruthSections::feedback)
                .orElse(Section.of(
                        FEEDBACK,
                        FEEDBACK_TITLE,
                        List.of(text("历史数据中没有 feedback.jsonl。", "The history has no feedback.jsonl."))));
    }

    private static Section feedback(FeedbackFigures feedback) {
        Label precision = Formats.ratio(feedback.precision(), "条", "有结论的预警", "warnings that a report decides");
        return Section.of(
                FEEDBACK,
                FEEDBACK_TITLE,
                List.of(
                        text("属实：" + precision.zh() + "。", "Confirmed: " + precision.en() + "."),
                        text(
                                feedback.refuted() + " 条为误报，" + feedback.open() + " 条没有结论。",
                                Formats.count(feedback.refuted(), "false alarm", "false alarms") + "; "
                                        + feedback.open() + " undecided.")));
    }
}
