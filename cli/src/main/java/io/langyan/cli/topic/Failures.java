package io.langyan.cli.topic;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.UserError;

/** What is said when the broker does not do what it is asked. */
public final class Failures {
    private Failures() {}

    /**
     * The failure of something that was tried.
     *
     * @param what what was tried, for example {@code read topic rules}
     */
    public static UserError of(String what, BrokerOption broker, Exception cause) {
        return UserError.failed(
                "expected to " + what + " on " + broker.bootstrapServers() + ", but could not: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + ". Check that the broker runs, and what --kafka-properties says.",
                cause);
    }
}
