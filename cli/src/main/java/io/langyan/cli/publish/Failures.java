package io.langyan.cli.publish;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;

/** What is said when the broker does not do what it is asked. */
final class Failures {
    private Failures() {}

    static UserError of(String what, BrokerOption broker, Exception cause) {
        return UserError.failed(
                "expected to " + what + " on " + broker.bootstrapServers() + ", but could not: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + ". Check that the broker runs, and what --kafka-properties says.",
                cause);
    }
}
