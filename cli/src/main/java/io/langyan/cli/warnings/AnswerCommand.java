package io.langyan.cli.warnings;

import io.langyan.cli.command.BrokerOption;
import io.langyan.cli.command.ExitCodes;
import io.langyan.cli.command.Moments;
import io.langyan.cli.command.SinceConverter;
import io.langyan.cli.command.UserError;
import io.langyan.cli.report.Json;
import io.langyan.cli.topic.TopicLog;
import io.langyan.cli.topic.TopicSender;
import io.langyan.records.Topic;
import io.langyan.records.avro.SingleObjectCodec;
import io.langyan.records.decode.Place;
import io.langyan.records.decode.RecordDecoder;
import io.langyan.records.decode.Rejected;
import io.langyan.schema.Feedback;
import io.langyan.schema.FeedbackType;
import io.langyan.schema.Warning;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code langyan warnings answer}: tells the job what became of a warning. */
@Command(
        name = "answer",
        description = {
            "Reports what became of a warning, for a desk without a system of its own: writes one record of topic feedback,"
                    + " keyed by the person the warning is about.",
            "Prints the report's identity. Where it is not known whether a report arrived, send it again under the same one"
                    + " with --feedback-id: it counts once."
        },
        sortOptions = false)
final class AnswerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WARNING_ID", description = "The warning, by its warningId.")
    private String warningId;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            required = true,
            description = "What happened: ${COMPLETION-CANDIDATES}.")
    private FeedbackType type;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Who reports it (default: whoever is logged in on this machine).")
    private String actor = System.getProperty("user.name", "");

    @Option(
            names = "--amount",
            paramLabel = "YUAN",
            converter = YuanConverter.class,
            description = "The money concerned in yuan: of ALREADY_PAID, what is gone.")
    private Long amountMinor;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything else, in words.")
    private String note;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When it happened (2026-11-24T20:00, in Asia/Shanghai unless it says otherwise; default: now).")
    private String at;

    @Option(
            names = "--feedback-id",
            paramLabel = "ID",
            description = "The report's identity, to send it again (default: a new one).")
    private String feedbackId = UUID.randomUUID().toString();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "How far back the warning is looked for (default: as far as the topic goes).")
    private Instant since;

    @Mixin
    private BrokerOption broker;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Warning warning = find();
        Feedback feedback = new Feedback();
        feedback.setFeedbackId(feedbackId);
        feedback.setSubjectId(warning.getSubjectId());
        feedback.setWarningId(warningId);
        feedback.setTime(at == null ? System.currentTimeMillis() : Moments.read(at));
        feedback.setActor(actor);
        feedback.setType(type);
        feedback.setAmountMinor(amountMinor);
        feedback.setNote(note);
        byte[] value = encoded(feedback);
        RecordMetadata place = new TopicSender(broker)
                .send(new ProducerRecord<>(
                        Topic.FEEDBACK.topicName(), warning.getSubjectId().getBytes(StandardCharsets.UTF_8), value));
        tell(warning, place);
        return ExitCodes.CLEAN;
    }

    private Warning find() {
        try (TopicLog log = TopicLog.committed(broker, Topic.WARNINGS.topicName(), WarningTopic.CREATE)) {
            if (since == null) {
                log.seekToBeginning();
            } else {
                log.seekTo(since);
            }
            NewestWarnings newest = new NewestWarnings(log);
            newest.readOn();
            return newest.find(warningId)
                    .map(StoredWarning::warning)
                    .orElseThrow(() -> UserError.usage("expected the id of a warning on topic "
                            + Topic.WARNINGS.topicName() + ", but none of "
                            + newest.all().size()
                            + " has it. Check the id, and how far --since looks back."));
        }
    }

    /** What the job would make a dead letter of is refused here. */
    private static byte[] encoded(Feedback feedback) {
        byte[] value = SingleObjectCodec.of(Feedback.class).encode(feedback);
        Place place = new Place(Topic.FEEDBACK.topicName(), 0, 0);
        if (new RecordDecoder().decodeAvro(Topic.FEEDBACK, value, place, System.currentTimeMillis())
                instanceof Rejected rejected) {
            throw UserError.usage(rejected.letter().getReason().getSentence() + ".");
        }
        return value;
    }

    private void tell(Warning warning, RecordMetadata place) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("feedbackId", feedbackId);
            result.put("warningId", warningId);
            result.put("type", type);
            result.put("partition", place.partition());
            result.put("offset", place.offset());
            out.println(Json.of(result));
        } else {
            out.println("feedback " + feedbackId + ": " + type + " of warning " + warningId + " (revision "
                    + warning.getRevision() + ", " + warning.getStatus() + ") is on topic " + place.topic()
                    + ", partition " + place.partition() + ", offset " + place.offset());
        }
        if (warning.getMergedInto() != null) {
            spec.commandLine()
                    .getErr()
                    .println("langyan: that warning has gone into " + warning.getMergedInto()
                            + ". Answer that one, unless the report is about the earlier one.");
        }
    }
}
