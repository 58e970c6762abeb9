package io.langyan.cli.rules;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.publish.RuleHistory;
import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.records.bundle.RuleSet;
import io.langyan.records.bundle.TrustedKeys;
import java.util.List;
import picocli.CommandLine.ArgGroup;

/** The broker whose newest bundle others are compared with. */
final class ComparedBroker {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private BrokerOption broker;

    /** The rules of its newest bundle; none where there is no bundle yet. */
    List<CheckedRule> inForce(Catalogue catalogue, TrustedKeys trusted) {
        return inForce(RuleHistory.read(broker, trusted), catalogue);
    }

    static List<CheckedRule> inForce(RuleHistory history, Catalogue catalogue) {
        return history.newest()
                .map(newest -> RuleSet.compile(catalogue, newest.rules()).rules())
                .orElse(List.of());
    }
}
