package io.langyan.cli.command;

import io.langyan.engine.diagnostic.Language;
import picocli.CommandLine.Option;

/** The language that a command speaks. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of messages: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Choice language = Choice.en;

    /** The chosen language. */
    public Language language() {
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
