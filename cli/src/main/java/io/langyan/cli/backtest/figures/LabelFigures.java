package io.langyan.cli.backtest.figures;

import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the labels say of the rules. Labels are taken for complete: a warning about nobody who is labelled is a false
 * alarm.
 *
 * @param warnings how many warnings there are
 * @param rightly how many are about victims
 * @param lookAlikes how many are about look-alikes, by kind
 * @param unlabelled how many are about nobody who is labelled
 * @param ownSchemes victims of the schemes that the rules are for: warned, of all
 * @param allSchemes victims of any scheme: warned, of all
 * @param schemes the same scheme by scheme
 * @param traceless victims of whom calls and payments show nothing; they are in no other number
 * @param leads how early the warnings were
 * @param missed victims of the rules' schemes of whom the desk was not told, in the order of their first contacts
 */
public record LabelFigures(
        int warnings,
        int rightly,
        Map<String, Integer> lookAlikes,
        int unlabelled,
        Ratio ownSchemes,
        Ratio allSchemes,
        List<SchemeCount> schemes,
        int traceless,
        LeadTimes leads,
        List<Victim> missed) {
    /** Copies its lists. */
    public LabelFigures {
        schemes = List.copyOf(schemes);
        missed = List.copyOf(missed);
    }

    /** Rightly warned, of all warnings. */
    public Ratio precision() {
        return new Ratio(rightly, warnings);
    }

    /**
     * Judges warnings by labels.
     *
     * @param judged each warning and what it is about
     * @param labels the labels
     * @param schemes the schemes that the rules are for; {@code unknown_scheme} is for all
     * @param period labels whose first contact is outside are left out
     */
    static LabelFigures of(List<Judged> judged, List<CaseLabel> labels, Set<String> schemes, Period period) {
        List<Victim> all = Victims.of(judged, labels, period);
        List<Victim> victims = all.stream().filter(Victim::leavesTrace).toList();
        List<Victim> own = victims.stream()
                .filter(victim -> schemes.contains("unknown_scheme")
                        || schemes.contains(victim.label().getFraudType()))
                .toList();
        Map<String, Integer> lookAlikes = new TreeMap<>();
        judged.stream()
                .filter(each -> each.is(CaseKind.LOOK_ALIKE))
                .forEach(each -> lookAlikes.merge(each.label().orElseThrow().getLookAlike(), 1, Integer::sum));
        return new LabelFigures(
                judged.size(),
                (int) judged.stream().filter(each -> each.is(CaseKind.VICTIM)).count(),
                lookAlikes,
                (int) judged.stream().filter(each -> each.label().isEmpty()).count(),
                warned(own),
                warned(victims),
                bySchemes(victims),
                all.size() - victims.size(),
                LeadTimes.of(victims),
                own.stream().filter(victim -> !victim.warned()).toList());
    }

    private static Ratio warned(List<Victim> victims) {
        return new Ratio((int) victims.stream().filter(Victim::warned).count(), victims.size());
    }

    private static List<SchemeCount> bySchemes(List<Victim> victims) {
        return victims.stream()
                .collect(Collectors.groupingBy(
                        victim -> victim.label().getFraudType(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> SchemeCount.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
