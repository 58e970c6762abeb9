package io.langyan.job.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.detection.DetectionUpdate;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.event.Event;
import io.langyan.engine.language.Compilation;
import io.langyan.engine.language.RuleCompiler;
import io.langyan.engine.language.RuleSource;
import io.langyan.engine.oracle.Episode;
import io.langyan.engine.oracle.Oracle;
import io.langyan.engine.oracle.RandomRule;
import io.langyan.engine.oracle.RuleChange;
import io.langyan.engine.oracle.Sample;
import io.langyan.engine.plan.Mute;
import io.langyan.engine.plan.Plan;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.job.JobSettings;
import io.langyan.job.StateKind;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.rules.RuleMessage;
import io.langyan.job.testing.Publishers;
import io.langyan.job.testing.RandomCity;
import io.langyan.job.testing.RandomWatchlist;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.TestEvents;
import io.langyan.records.decode.Accepted;
import io.langyan.records.event.EventMapper;
import io.langyan.records.event.RoutedEvent;
import io.langyan.records.json.JsonRecords;
import io.langyan.records.output.DetectionRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole job against the oracle (DESIGN 3.3, guarantee 1): random rules over a random city with its lists, whose records arrive in
 * disorder and some twice, at any parallelism and on either state backend. {@code -Dlangyan.seed=…} tries another city.
 */
class OracleReplayTest {
    private static final long SEED = Long.getLong("langyan.seed", 20261124);
    private static final int PEOPLE = 40;
    private static final int RULES = 8;
    private static final long HOUR = 60 * TestEvents.MINUTE;
    /** From the arrival of a bundle to its moment. */
    private static final long LEAD = 2000;
    /** What may differ between an outcome and its records, and the wording, which the oracle does not know. */
    private static final Pattern OPEN = Pattern.compile("\"(revision|emittedAt)\":\\d+,?|\"lateEvidence\":\\w+,?"
            + "|\"(desk|centre|sayFirst|whereabouts)\":\\{[^}]*},?"
            + "|\"explanation\":\\{\"zh\":\"[^\"]*\",\"en\":\"[^\"]*\"\\},?");

    @TempDir
    private Path directory;

    /** Rules that every operator makes up for itself from the seed: plans do not travel. */
    private static List<CheckedRule> rules(long seed) {
        Random random = new Random(seed);
        List<CheckedRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            boolean shadow = random.nextInt(6) == 0;
            rules.add(RandomRule.of(random, "rule" + i, shadow ? CheckedRule.Status.SHADOW : CheckedRule.Status.LIVE));
        }
        return rules;
    }

    @ParameterizedTest
    @CsvSource({"1, HEAP", "2, ROCKSDB", "4, ROCKSDB", "4, HEAP"})
    void shouldComeToWhatTheOracleSays(int parallelism, StateKind state) throws Exception {
        // Given
        long seed = SEED + parallelism;
        RandomCity city = RandomCity.of(seed, PEOPLE);
        city.write(directory);
        RandomWatchlist watchlist = city.watchlist(seed);
        watchlist.write(directory);
        PlanSource plans = () -> Plan.of(Sample.CATALOGUE, rules(seed));
        JobSettings settings = JobSettings.of(plans)
                .parallelism(parallelism)
                .state(state)
                .checkpointDirectory(directory.resolve("checkpoints").toUri().toString())
                .build();
        Path output = directory.resolve("output");

        // When
        ReplayJob.execute(settings, directory, output);

        // Then
        Map<String, Oracle.Verdict> judged =
                judge(city, watchlist, (oracle, events) -> oracle.judge(rules(seed), events));
        assertThat(finals(output.resolve("detections.jsonl"), "detectionId"))
                .as("detections of seed %s", seed)
                .hasSizeGreaterThan(50)
                .isEqualTo(detections(judged));
        assertThat(warnings(finals(output.resolve("warnings.jsonl"), "warningId")))
                .as("warnings of seed %s", seed)
                .isEqualTo(warnings(judged));
    }

    /** Rules on accounts and phones tag them; rules on persons ask for the tags, which come from another stage and late. */
    @ParameterizedTest
    @CsvSource({"1, HEAP", "2, ROCKSDB", "4, HEAP"})
    void shouldComeToWhatTheOracleSaysOfAccountsAndPhonesAndTheirTags(int parallelism, StateKind state)
            throws Exception {
        // Given
        long seed = SEED + 100 + parallelism;
        RandomCity city = RandomCity.of(seed, PEOPLE);
        city.write(directory);
        RandomWatchlist watchlist = city.watchlist(seed);
        watchlist.write(directory);
        PlanSource plans = () -> Plan.of(Sample.CATALOGUE, rulesOnEverything(seed));
        JobSettings settings = JobSettings.of(plans)
                .parallelism(parallelism)
                .state(state)
                .checkpointDirectory(directory.resolve("checkpoints").toUri().toString())
                .build();
        Path output = directory.resolve("output");

        // When
        ReplayJob.execute(settings, directory, output);

        // Then
        CityJudge judge = new CityJudge(rulesOnEverything(seed), city, watchlist);
        Set<String> expected = new TreeSet<>();
        judge.entities().forEach((who, verdict) -> expected.addAll(lines(who.id(), who.entity(), verdict)));
        Map<String, Oracle.Verdict> persons = judge.persons();
        persons.forEach((subject, verdict) -> expected.addAll(lines(subject, Entity.PERSON, verdict)));
        assertThat(finals(output.resolve("detections.jsonl"), "detectionId"))
                .as("detections of seed %s", seed)
                .anyMatch(line -> line.contains("{\"id\":\"mule\""))
                .anyMatch(line -> line.contains("{\"id\":\"scam\""))
                .isEqualTo(expected);
        assertThat(warnings(finals(output.resolve("warnings.jsonl"), "warningId")))
                .as("warnings of seed %s", seed)
                .isEqualTo(warnings(persons));
    }

    private static List<CheckedRule> rulesOnEverything(long seed) {
        Random random = new Random(seed);
        List<CheckedRule> rules = new ArrayList<>(rules(Rules.tagging()));
        for (int i = 0; i < 4; i++) {
            rules.add(RandomRule.of(random, "person" + i, CheckedRule.Status.LIVE));
        }
        rules.add(RandomRule.on(Entity.ACCOUNT, random, "account", CheckedRule.Status.LIVE));
        rules.add(RandomRule.on(Entity.PHONE, random, "phone", CheckedRule.Status.LIVE));
        return rules;
    }

    /** What is published is known before the first record, and acts from a moment in the middle of them on. */
    @ParameterizedTest
    @CsvSource({"1, HEAP", "2, ROCKSDB", "4, HEAP"})
    void shouldComeToWhatTheOracleSaysOfPublishedRules(int parallelism, StateKind state) throws Exception {
        // Given rules that get another version, one in shadow, a new one that asks for lists and is silent for a while
        long seed = SEED + parallelism;
        RandomCity city = RandomCity.of(seed, PEOPLE);
        city.write(directory);
        RandomWatchlist watchlist = city.watchlist(seed);
        watchlist.write(directory);
        List<RuleSource> before = Rules.sources(Rules.afterCall(1, "live", 30));
        List<RuleSource> after =
                Rules.sources(Rules.afterCall(2, "live", 50), Rules.afterCall(3, "shadow", 25), Rules.toListed(1));
        long published = TestEvents.NOON + 36 * HOUR;
        long moment = published + LEAD;
        Publishers publishers = Publishers.in(Files.createDirectory(directory.resolve("keys")));
        List<RuleMessage> messages = List.of(
                publishers.message(publishers.bundle(1, published, after)),
                publishers.message(publishers.mute("m1", "refund.to_listed", moment + HOUR, moment + 7 * HOUR)));
        JobSettings settings = JobSettings.of(RulePlans.of(before))
                .parallelism(parallelism)
                .state(state)
                .trusted(publishers.trusted())
                .checkpointDirectory(directory.resolve("checkpoints").toUri().toString())
                .build();
        Path output = Files.createDirectory(directory.resolve("output"));

        // When
        new PublishedReplay(directory, messages).execute(settings, output);

        // Then
        RuleChange change = new RuleChange(
                rules(after), moment, List.of(new Mute("m1", "refund.to_listed", moment + HOUR, moment + 7 * HOUR)));
        Map<String, Oracle.Verdict> judged =
                judge(city, watchlist, (oracle, events) -> oracle.judge(rules(before), change, events));
        assertThat(finals(output.resolve("detections.jsonl"), "detectionId"))
                .as("detections of seed %s", seed)
                .hasSizeGreaterThan(50)
                .anyMatch(line -> line.contains("\"mute\""))
                .anyMatch(line -> line.contains("SHADOW"))
                .isEqualTo(detections(judged));
        assertThat(warnings(finals(output.resolve("warnings.jsonl"), "warningId")))
                .as("warnings of seed %s", seed)
                .isEqualTo(warnings(judged));
    }

    private static List<CheckedRule> rules(List<RuleSource> sources) {
        Compilation compilation = new RuleCompiler(Sample.CATALOGUE).compile(sources);
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.rules();
    }

    private static Map<String, Oracle.Verdict> judge(
            RandomCity city, RandomWatchlist watchlist, BiFunction<Oracle, List<Event>, Oracle.Verdict> by) {
        EventMapper mapper = new EventMapper(Sample.CATALOGUE);
        Map<String, List<Event>> bySubject = new TreeMap<>();
        for (Accepted record : city.records()) {
            for (RoutedEvent routed : mapper.map(record)) {
                bySubject
                        .computeIfAbsent(routed.subjectId(), any -> new ArrayList<>())
                        .add(watchlist.about(routed.resolvedEvent(), routed.subjectId()));
            }
        }
        Map<String, Oracle.Verdict> judged = new TreeMap<>();
        bySubject.forEach((subject, events) -> judged.put(subject, by.apply(Sample.oracleOf(subject), events)));
        return judged;
    }

    private static Set<String> detections(Map<String, Oracle.Verdict> judged) {
        Set<String> lines = new TreeSet<>();
        judged.forEach((subject, verdict) -> lines.addAll(lines(subject, Entity.PERSON, verdict)));
        return lines;
    }

    private static Set<String> lines(String subject, Entity entity, Oracle.Verdict verdict) {
        Set<String> lines = new TreeSet<>();
        for (Finding finding : verdict.findings()) {
            DetectionUpdate update = new DetectionUpdate(subject, finding, 1, false, true, false);
            lines.add(closed(JsonRecords.toJson(DetectionRecords.toAvro(update, entity, 0))));
        }
        return lines;
    }

    private static Set<String> warnings(Map<String, Oracle.Verdict> judged) {
        return judged.values().stream()
                .flatMap(verdict -> verdict.warnings().stream())
                .map(OracleReplayTest::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Episode warning) {
        return Stream.of(
                        warning.warningId(),
                        warning.number().orElse(null),
                        warning.division().orElse(null),
                        warning.fraudType(),
                        warning.level(),
                        warning.score(),
                        warning.openedAt(),
                        warning.triggeredAt(),
                        warning.amountGoneMinor(),
                        warning.amountAtRiskMinor(),
                        warning.action(),
                        warning.payees().size(),
                        warning.contributions().size())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> warnings(Set<String> finals) {
        List<String> fields = List.of(
                "warningId",
                "msisdn",
                "division",
                "fraudType",
                "level",
                "score",
                "openedAt",
                "triggeredAt",
                "amountGoneMinor",
                "amountAtRiskMinor",
                "action");
        return finals.stream()
                .map(line -> fields.stream().map(field -> value(line, field)).collect(Collectors.joining(" "))
                        + " " + occurrences(line, "\"accountId\":")
                        + " " + occurrences(line, "\"ruleId\":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(String line, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\":\"?([^\",}]*)").matcher(line);
        return matcher.find() ? matcher.group(1) : "null";
    }

    private static int occurrences(String line, String text) {
        return line.split(Pattern.quote(text), -1).length - 1;
    }

    /** The newest record of each id that is final and stands (DESIGN 3.1). */
    private static Set<String> finals(Path file, String id) throws IOException {
        Map<String, String> newest = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            newest.put(value(line, id), line);
        }
        assertThat(newest.values()).allMatch(line -> isGone(line) || line.contains("\"final\":true"));
        return newest.values().stream()
                .filter(line -> !isGone(line))
                .map(OracleReplayTest::closed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing of it stands, or another warning has taken it over. */
    private static boolean isGone(String line) {
        return line.contains("WITHDRAWN") || line.contains("\"mergedInto\"");
    }

    private static String closed(String line) {
        return OPEN.matcher(line).replaceAll("");
    }
}
