package io.langyan.cli.rules;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.publish.StatusLog;
import io.langyan.cli.publish.StatusView;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan rules status}: which rules are in force where. */
@Command(
        name = "status",
        description =
                "Tells which bundle is in force on each subtask of the job, what the newest one was refused for, which"
                        + " rules are muted or in quarantine, and which features are cold until when.",
        exitCodeList = {
            "0:every subtask was heard of, and has the same bundle in force",
            "1:failed",
            "2:wrong usage",
            "4:a subtask rejected the newest bundle",
            "5:a subtask was never heard of, or has another bundle in force than the others"
        },
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOption broker;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        StatusReport report;
        try (StatusLog log = new StatusLog(broker)) {
            report = new StatusReport(StatusView.of(log.readAll(), System.currentTimeMillis()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        return report.exitCode();
    }
}
