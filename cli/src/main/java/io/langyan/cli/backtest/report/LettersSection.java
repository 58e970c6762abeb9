package io.langyan.cli.backtest.report;

import static io.langyan.cli.report.Formats.text;

import io.langyan.cli.report.Formats;
import io.langyan.cli.report.Section;
import io.langyan.engine.catalogue.Label;
import io.langyan.schema.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that could not be used. */
final class LettersSection {
    static final String KEY = "deadLetters";

    private LettersSection() {}

    /** Empty where there are none. */
    static Optional<Section> of(Backtested backtested) {
        long count = backtested.letterCount();
        if (count == 0) {
            return Optional.empty();
        }
        List<Label> lines = new ArrayList<>();
        lines.add(text(
                count + " 行无法使用，以下是前 " + backtested.letters().size() + " 行：",
                Formats.count(count, "line", "lines") + " could not be used"
                        + (count > backtested.letters().size()
                                ? ", the first " + backtested.letters().size() + ":"
                                : ":")));
        for (DeadLetter letter : backtested.letters()) {
            lines.add(Formats.plain(letter.getSource() + ":" + letter.getOffset() + " "
                    + letter.getReason().getCode() + ": " + letter.getReason().getSentence()));
        }
        return Optional.of(Section.of(KEY, text("无法使用的行", "Dead letters"), lines));
    }
}
