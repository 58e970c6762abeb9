package io.langyan.job.cluster;

import io.langyan.engine.guard.RuleBudgets;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.outcome.ReviewPolicy;
import io.langyan.engine.rule.Level;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.desk.DeskRules;
import io.langyan.job.intake.OutOfOrderness;
import io.langyan.job.kafka.KafkaSettings;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.report.ReportSettings;
import io.langyan.records.bundle.TrustedKeys;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * The options of {@link LangyanJob}: {@code --key value} pairs; {@code --config FILE} names a properties file with the
 * same keys, which those on the command line go before. {@code kafka.*} keys are handed to Kafka's clients; as they may
 * be secret, they are taken from the file alone.
 */
public final class JobArguments {
    private static final String CONFIG = "config";
    private static final String KAFKA = "kafka.";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            CONFIG,
            "rules",
            "lists",
            "bootstrap-servers",
            "group",
            "delivery",
            "parallelism",
            "state",
            "checkpoint-dir",
            "checkpoint-seconds",
            "calls-out-of-orderness-seconds",
            "payments-out-of-orderness-seconds",
            "stalled-after-seconds",
            "ladder",
            "own-city",
            "trust",
            "quarantine-hits-per-minute",
            "quarantine-evaluation-micros",
            "quarantine-bytes-per-person",
            "quarantine-look-seconds",
            "stop-from-level",
            "review-below-percent",
            "review-after-warnings",
            "storm-warnings-per-minute"));

    private static final Map<String, StateKind> STATES =
            new TreeMap<>(Map.of("heap", StateKind.HEAP, "rocksdb", StateKind.ROCKSDB));
    private static final Map<String, DeliveryGuarantee> DELIVERIES = new TreeMap<>(
            Map.of("at-least-once", DeliveryGuarantee.AT_LEAST_ONCE, "exactly-once", DeliveryGuarantee.EXACTLY_ONCE));

    private static final Map<String, Level> LEVELS = new TreeMap<>(
            Map.of("LOW", Level.LOW, "MEDIUM", Level.MEDIUM, "HIGH", Level.HIGH, "EMERGENCY", Level.EMERGENCY));

    private final Map<String, String> values;
    private final Map<String, String> kafkaClient;

    private JobArguments(Map<String, String> values, Map<String, String> kafkaClient) {
        this.values = values;
        this.kafkaClient = kafkaClient;
    }

    /**
     * Reads the command line, and the file where it names one.
     *
     * @throws IllegalArgumentException with one sentence, where an option is unknown or has no value
     * @throws IOException where the file cannot be read
     */
    public static JobArguments parse(String... args) throws IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int index = 0; index < args.length; index += 2) {
            String key = args[index].startsWith("--") ? args[index].substring(2) : args[index];
            checkKnown(key);
            if (index + 1 == args.length) {
                throw new IllegalArgumentException("expected a value after --" + key + ", but found nothing; add one");
            }
            typed.put(key, args[index + 1]);
        }
        Map<String, String> values = new TreeMap<>();
        Map<String, String> kafkaClient = new TreeMap<>();
        if (typed.containsKey(CONFIG)) {
            readFile(Path.of(typed.get(CONFIG)), values, kafkaClient);
        }
        values.putAll(typed);
        return new JobArguments(values, kafkaClient);
    }

    private static void readFile(Path file, Map<String, String> values, Map<String, String> kafkaClient)
            throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(KAFKA)) {
                kafkaClient.put(key.substring(KAFKA.length()), properties.getProperty(key));
            } else {
                checkKnown(key);
                values.put(key, properties.getProperty(key));
            }
        }
    }

    private static void checkKnown(String key) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("expected an option of " + KEYS + ", but found '" + key
                    + "'; check its spelling (kafka.* belongs into the file of --config)");
        }
    }

    /**
     * How the job runs. Reads the rules, from {@code rules} where nothing else is said, and the keys of those whose rules
     * are taken while it runs.
     *
     * @throws IOException where a key cannot be read
     */
    public JobSettings settings() throws IOException {
        JobSettings.Builder settings = JobSettings.of(
                RulePlans.of(RuleDirectory.read(Path.of(values.getOrDefault("rules", "rules"))), lists()));
        Optional<String> trust = text("trust");
        if (trust.isPresent()) {
            settings.trusted(TrustedKeys.read(Path.of(trust.get())));
        }
        text("state").ifPresent(state -> settings.state(choice("state", STATES, state)));
        text("checkpoint-dir").ifPresent(settings::checkpointDirectory);
        number("parallelism").ifPresent(settings::parallelism);
        seconds("checkpoint-seconds").ifPresent(settings::checkpointInterval);
        seconds("stalled-after-seconds").ifPresent(settings::stalledAfter);
        settings.outOfOrderness(new OutOfOrderness(
                seconds("calls-out-of-orderness-seconds").orElse(OutOfOrderness.DEFAULT.calls()),
                seconds("payments-out-of-orderness-seconds").orElse(OutOfOrderness.DEFAULT.payments())));
        settings.budgets(budgets());
        settings.desk(desk());
        settings.reports(reports());
        return settings.build();
    }

    private ReportSettings reports() {
        return new ReportSettings(
                text("stop-from-level")
                        .map(level -> choice("stop-from-level", LEVELS, level))
                        .orElse(ReportSettings.DEFAULT.stopFrom()),
                new ReviewPolicy(
                        number("review-below-percent").orElse(ReviewPolicy.DEFAULT.leastPercent()),
                        number("review-after-warnings").orElse(ReviewPolicy.DEFAULT.leastOutcomes())),
                number("storm-warnings-per-minute").orElse(ReportSettings.DEFAULT.mostPerMinute()));
    }

    private DeskRules desk() throws IOException {
        DeskRules desk = DeskRules.SHIPPED;
        Optional<Path> ladder = text("ladder").map(Path::of);
        if (ladder.isPresent()) {
            desk = DeskRules.of(ladder.get().toString(), Files.readString(ladder.get()));
        }
        return text("own-city").map(desk::withOwnCity).orElse(desk);
    }

    private RuleBudgets budgets() {
        return new RuleBudgets(
                number("quarantine-hits-per-minute").orElse(RuleBudgets.DEFAULT.hitsPerMinute()),
                number("quarantine-evaluation-micros")
                        .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                        .orElse(RuleBudgets.DEFAULT.evaluation()),
                number("quarantine-bytes-per-person").orElse(RuleBudgets.DEFAULT.bytesPerPerson()),
                seconds("quarantine-look-seconds").orElse(RuleBudgets.DEFAULT.look()));
    }

    /** How the job talks to Kafka. */
    public KafkaSettings kafka() {
        return new KafkaSettings(
                text("bootstrap-servers").orElse(KafkaSettings.DEFAULT.bootstrapServers()),
                text("group").orElse(KafkaSettings.DEFAULT.group()),
                text("delivery")
                        .map(delivery -> choice("delivery", DELIVERIES, delivery))
                        .orElse(KafkaSettings.DEFAULT.delivery()),
                kafkaClient);
    }

    private List<String> lists() {
        return text("lists")
                .map(names -> Stream.of(names.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private Optional<Duration> seconds(String key) {
        return number(key).map(Duration::ofSeconds);
    }

    private Optional<Integer> number(String key) {
        try {
            return text(key).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "expected a whole number for --" + key + ", but found '" + values.get(key) + "'; correct it", e);
        }
    }

    private static <T> T choice(String key, Map<String, T> choices, String value) {
        T chosen = choices.get(value);
        if (chosen == null) {
            throw new IllegalArgumentException("expected --" + key + " to be one of " + choices.keySet()
                    + ", but found '" + value + "'; choose one");
        }
        return chosen;
    }
}
