package io.langyan.cli.backtest.report;

import static io.langyan.cli.backtest.report.JsonReport.map;
import static io.langyan.cli.backtest.report.JsonReport.ratio;

import io.langyan.cli.backtest.figures.FeedbackFigures;
import io.langyan.cli.backtest.figures.Judged;
import io.langyan.cli.backtest.figures.LabelFigures;
import io.langyan.cli.backtest.figures.LeadTimes;
import io.langyan.cli.backtest.figures.Victim;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.schema.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The part of the report for programs that tells of single cases and of what is known of them. */
final class JsonTruth {
    private JsonTruth() {}

    static Map<String, Object> labels(LabelFigures labels) {
        Map<String, Object> json = map("precision", ratio(labels.precision()));
        json.put("lookAlikes", labels.lookAlikes());
        json.put("unlabelled", labels.unlabelled());
        json.put("recallOfOwnSchemes", ratio(labels.ownSchemes()));
        json.put("recall", ratio(labels.allSchemes()));
        List<Map<String, Object>> schemes = new ArrayList<>();
        labels.schemes().forEach(scheme -> {
            Map<String, Object> each = map("fraudType", scheme.fraudType());
            each.put("victims", scheme.victims());
            each.put("warned", scheme.warned());
            each.put("beforeFirst", scheme.beforeFirst());
            each.put("beforeLargest", scheme.beforeLargest());
            schemes.add(each);
        });
        json.put("schemes", schemes);
        json.put("traceless", labels.traceless());
        json.put("leadTimes", leads(labels.leads()));
        json.put("missed", labels.missed().stream().map(JsonTruth::missed).toList());
        return json;
    }

    private static Map<String, Object> leads(LeadTimes leads) {
        Map<String, Object> json = map("toFirstPaymentMillis", leads.toFirst());
        json.put("medianToFirstPaymentMillis", value(LeadTimes.median(leads.toFirst())));
        json.put("toLargestPaymentMillis", leads.toLargest());
        json.put("medianToLargestPaymentMillis", value(LeadTimes.median(leads.toLargest())));
        json.put("medianAfterEvidenceMillis", value(LeadTimes.median(leads.afterEvidence())));
        json.put("lostMinor", leads.lostMinor());
        json.put("stillThereMinor", leads.stillThereMinor());
        return json;
    }

    private static Map<String, Object> missed(Victim victim) {
        Map<String, Object> json = map("caseId", victim.label().getCaseId());
        json.put("fraudType", victim.label().getFraudType());
        json.put("firstContactAt", victim.label().getFirstContactAt());
        json.put("lostMinor", victim.lostMinor());
        return json;
    }

    static Map<String, Object> feedback(FeedbackFigures feedback) {
        Map<String, Object> json = map("precision", ratio(feedback.precision()));
        json.put("confirmed", feedback.confirmed());
        json.put("refuted", feedback.refuted());
        json.put("undecided", feedback.open());
        return json;
    }

    /** One warning as it stood at the end. */
    static Map<String, Object> warning(Judged judged, Catalogue catalogue) {
        Warning warning = judged.warning().warning();
        Example example = Example.of(judged, catalogue);
        Map<String, Object> json = map("warningId", warning.getWarningId());
        json.put("level", warning.getLevel().name());
        json.put("score", warning.getScore());
        json.put("fraudType", warning.getFraudType());
        json.put("who", example.who());
        json.put("division", warning.getDivision());
        json.put("openedAt", warning.getOpenedAt());
        json.put("triggeredAt", warning.getTriggeredAt());
        json.put("toldAt", judged.warning().told());
        json.put("action", warning.getAction());
        json.put("amountGoneMinor", warning.getAmountGoneMinor());
        json.put("rules", example.rules());
        json.put("otherRulesTakePart", !judged.warning().alone());
        json.put("explanation", text(example.explanation()));
        json.put("known", example.known().map(JsonTruth::text).orElse(null));
        return json;
    }

    private static Map<String, Object> text(Label label) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zh", label.zh());
        json.put("en", label.en());
        return json;
    }

    private static Long value(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
