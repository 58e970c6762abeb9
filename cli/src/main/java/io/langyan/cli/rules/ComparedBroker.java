package io.langyan.cli.rules;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.publish.RuleHistory;
import io.langyan.cli.publish.StatusLog;
import io.langyan.cli.publish.StatusView;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.records.bundle.RuleSet;
import io.langyan.records.bundle.TrustedKeys;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;

/** The broker whose bundle in force others are compared with. */
final class ComparedBroker {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private BrokerOption broker;

    /** The rules that are in force there; none where there is no bundle yet. */
    List<CheckedRule> inForce(Catalogue catalogue, TrustedKeys trusted) {
        return inForce(broker, RuleHistory.read(broker, trusted), catalogue);
    }

    /** The rules of the bundle that all subtasks say is in force; where they do not agree, of the newest. */
    static List<CheckedRule> inForce(BrokerOption broker, RuleHistory history, Catalogue catalogue) {
        Optional<Long> number;
        try (StatusLog log = new StatusLog(broker)) {
            number = StatusView.of(log.readAll(), System.currentTimeMillis()).number();
        }
        return number.flatMap(history::find)
                .or(history::newest)
                .map(bundle -> RuleSet.compile(catalogue, bundle.rules()).rules())
                .orElse(List.of());
    }
}
