package io.langyan.cli.rules;

import io.langyan.cli.command.RulesOption;
import io.langyan.cli.command.UserError;
import io.langyan.cli.history.History;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.rule.CheckedRule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that look at what rules say of a recorded history. */
final class RulesOfHistory {
    @Option(
            names = "--history",
            paramLabel = "DIR",
            required = true,
            description = "The recorded history, in the layout that 'langyan run --input' reads.")
    private Path directory;

    @Mixin
    private RulesOption rules;

    private List<CheckedRule> checked;

    Path directory() {
        return directory;
    }

    Catalogue catalogue() {
        return rules.catalogue();
    }

    History history() {
        return History.open(directory, catalogue());
    }

    /**
     * The rules that are evaluated.
     *
     * @param err where everything that is wrong with them is told
     */
    List<CheckedRule> rules(PrintWriter err) {
        if (checked == null) {
            Compilation compilation = new RuleCompiler(catalogue()).compile(rules.read(err));
            checked = compilation.rules();
        }
        return checked;
    }

    /** The rule of an id among them. */
    CheckedRule rule(String id, PrintWriter err) {
        return rules(err).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UserError.usage("expected the id of a rule, but found '" + id + "'. The rules are "
                        + String.join(
                                ", ", rules(err).stream().map(CheckedRule::id).toList())
                        + "; name others with --rules."));
    }
}
