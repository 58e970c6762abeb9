package io.langyan.cli.backtest.figures;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The victims among labels, and when the desk was told of each. */
public final class Victims {
    private Victims() {}

    /**
     * All victims, in the order of their first contacts.
     *
     * @param judged the warnings
     * @param labels the labels
     * @param period labels whose first contact is outside are left out
     */
    public static List<Victim> of(List<Judged> judged, List<CaseLabel> labels, Period period) {
        Map<CaseLabel, Long> told = new HashMap<>();
        for (Judged each : judged) {
            each.label().ifPresent(label -> told.merge(label, each.toldDuring(label), Math::min));
        }
        List<Victim> victims = new ArrayList<>();
        labels.stream()
                .filter(label -> label.getKind() == CaseKind.VICTIM && period.contains(label.getFirstContactAt()))
                .sorted(Comparator.comparingLong(CaseLabel::getFirstContactAt).thenComparing(CaseLabel::getCaseId))
                .forEach(label -> victims.add(new Victim(
                        label,
                        Optional.ofNullable(told.get(label))
                                .map(OptionalLong::of)
                                .orElse(OptionalLong.empty()))));
        return victims;
    }
}
