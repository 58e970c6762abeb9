package io.langyan.cli.backtest.report;

import io.langyan.cli.backtest.figures.Figures;
import io.langyan.cli.report.Section;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report, in the order in which they are read. */
final class Sections {
    private Sections() {}

    static List<Section> of(Backtested backtested) {
        Figures figures = backtested.figures();
        List<Section> sections = new ArrayList<>();
        sections.add(VolumeSections.days(figures));
        sections.add(VolumeSections.divisions(figures));
        sections.add(VolumeSections.rules(figures));
        sections.add(TruthSections.labels(figures, backtested.catalogue()));
        MissedSection.of(figures, backtested.catalogue()).ifPresent(sections::add);
        LeadSection.of(figures).ifPresent(sections::add);
        sections.add(TruthSections.feedback(figures));
        sections.add(DeskSection.of(figures, backtested.catalogue()));
        sections.add(OverlapSection.of(figures));
        LettersSection.of(backtested).ifPresent(sections::add);
        sections.removeIf(
                section -> section.lines().isEmpty() && section.table().isEmpty());
        return sections;
    }
}
