package io.langyan.cli.warnings;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.ShownTime;
import io.langyan.cli.command.SinceConverter;
import io.langyan.cli.command.UserError;
import io.langyan.cli.report.Formats;
import io.langyan.cli.topic.TopicLog;
import io.langyan.engine.diagnostic.Language;
import io.langyan.records.Topic;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code langyan warnings republish}: for a dispatch system that lost what it had. */
@Command(
        name = "republish",
        description = {
            "Writes the newest record of each warning again, unchanged but for the header republished-at, for a dispatch"
                    + " system that lost what it had. Closed and withdrawn ones are written again too.",
            "A reader of what is committed never takes an older revision for the newest, also when revisions come while this"
                    + " runs: such warnings are looked at again."
        },
        sortOptions = false)
final class RepublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BrokerOption broker;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Warnings of which a record was published since: a length of time back (1h), or a time"
                    + " (2026-11-24T20:00, in Asia/Shanghai unless it says otherwise). May be left out with --warning.")
    private Instant since;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Warnings whose newest record is of that level or above: ${COMPLETION-CANDIDATES}.")
    private WarningLevel level = WarningLevel.LOW;

    @Option(names = "--warning", paramLabel = "ID", description = "That warning alone.")
    private String warningId;

    @Option(
            names = "--to",
            paramLabel = "TOPIC",
            description = "The topic to write, which must be there (default: ${DEFAULT-VALUE}).")
    private String target = Topic.WARNINGS.topicName();

    @Option(names = "--dry-run", description = "Tell what would be written, and write nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (since == null && warningId == null) {
            throw UserError.usage("expected --since or --warning, but found neither."
                    + " Tell from when on records were lost, for example --since 2h.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (TopicLog committed = TopicLog.committed(broker, Topic.WARNINGS.topicName(), WarningTopic.CREATE)) {
            if (since == null) {
                committed.seekToBeginning();
            } else {
                committed.seekTo(since);
            }
            NewestWarnings newest = new NewestWarnings(committed);
            newest.readOn();
            out.println("read " + Formats.count(newest.records(), "record", "records") + " of "
                    + Formats.count(newest.all().size(), "warning", "warnings")
                    + (since == null ? "" : " since " + ShownTime.of(since.toEpochMilli())));
            if (dryRun) {
                List<Warning> chosen = newest.all().stream()
                        .map(StoredWarning::warning)
                        .filter(this::isChosen)
                        .toList();
                out.println("would republish " + told(chosen));
            } else {
                republish(newest, committed, out);
            }
            return end(newest.unreadable());
        }
    }

    private void republish(NewestWarnings newest, TopicLog committed, PrintWriter out) {
        RepublishedParts parts = new RepublishedParts(broker, target, this::isChosen);
        parts.write(newest, committed);
        out.println("republished " + told(parts.written()));
        if (parts.begunAnew() > 0) {
            out.println("newer records came meanwhile and were taken instead: "
                    + Formats.count(parts.begunAnew(), "part was", "parts were") + " begun anew");
        }
        Audit.write(
                "republished " + Formats.count(parts.written().size(), "warning", "warnings") + " to topic " + target,
                spec.commandLine().getErr());
    }

    private boolean isChosen(Warning warning) {
        return warning.getLevel().compareTo(level) >= 0
                && (warningId == null || warningId.equals(warning.getWarningId()));
    }

    private String told(List<Warning> warnings) {
        return Formats.count(warnings.size(), "warning", "warnings") + " to topic " + target + ": "
                + Tally.of(warnings, Language.EN);
    }

    private int end(int unreadable) {
        if (unreadable == 0) {
            return ExitCodes.CLEAN;
        }
        spec.commandLine()
                .getErr()
                .println("langyan: " + Formats.count(unreadable, "record", "records")
                        + " could not be read and not be republished. Records of a later release need that release.");
        return ExitCodes.DEAD_LETTERS;
    }
}
