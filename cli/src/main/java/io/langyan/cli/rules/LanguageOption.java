package io.langyan.cli.rules;

import io.langyan.engine.diagnostic.Language;
import picocli.CommandLine.Option;

/** The language that a command speaks. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of messages: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Choice language = Choice.en;

    Language language() {
        return language.language;
    }

    /** As users write it. */
    enum Choice {
        en(Language.EN),
        zh(Language.ZH);

        private final Language language;

        Choice(Language language) {
            this.language = language;
        }
    }
}
