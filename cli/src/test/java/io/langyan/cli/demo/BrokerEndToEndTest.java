package io.langyan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.langyan.cli.broker.EmbeddedBroker;
import io.langyan.cli.city.Emission;
import io.langyan.engine.language.RuleDirectory;
import io.langyan.job.desk.DeskRules;
import io.langyan.job.plan.RulePlans;
import io.langyan.project.Repository;
import io.langyan.records.Topic;
import io.langyan.records.bundle.TrustedKeys;
import io.langyan.schema.AccountType;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Detection;
import io.langyan.schema.LangyanRecord;
import io.langyan.schema.Party;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentChannel;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path on a real broker: records in Kafka, the job on a MiniCluster, warnings out of Kafka. */
class BrokerEndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTE = 60_000;
    private static final List<Warning> WARNINGS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static JobCounts counts;
    private static DemoJob job;
    private static WarningReader reader;
    private static Feed feed;

    private final long now = System.currentTimeMillis();

    @BeforeAll
    static void startEverything() {
        broker = EmbeddedBroker.start(directory, 0);
        DemoTopics.create(broker.bootstrapServers());
        counts = JobCounts.open();
        job = DemoJob.start(
                directory,
                broker.bootstrapServers(),
                RulePlans.of(RuleDirectory.read(Repository.root().resolve("rules"))),
                TrustedKeys.of(Map.of()),
                DeskRules.SHIPPED,
                counts);
        reader = new WarningReader(broker.bootstrapServers(), (warning, at) -> WARNINGS.add(warning));
        new Thread(reader, "test-desk").start();
        feed = new Feed(broker.bootstrapServers(), new EvidenceClock(10));
    }

    @AfterAll
    static void stopEverything() {
        feed.close();
        reader.close();
        job.close();
        counts.close();
        broker.close();
    }

    @Test
    void shouldWarnWhilePayerIsStillOnTheCall() {
        // Given a call that was answered twelve minutes ago and has not ended
        feed.writeLive(List.of(
                call("open", "payer-1", CallPhase.START, now - 12 * MINUTE - 8000),
                call("open", "payer-1", CallPhase.ANSWER, now - 12 * MINUTE)));

        // When
        feed.writeLive(List.of(payment("p1", "payer-1", now)));

        // Then the warning is readable, long before a watermark could pass
        Warning warning = firstWarningOf("payer-1");
        assertThat(warning.getStatus()).isEqualTo(WarningStatus.OPEN);
        assertThat(warning.getFinal$()).isFalse();
        assertThat(warning.getRevision()).isEqualTo(1);
        assertThat(warning.getLevel()).isEqualTo(WarningLevel.EMERGENCY);
        assertThat(warning.getMsisdn()).isEqualTo("+8615400010011");
        assertThat(warning.getAmountGoneMinor()).isEqualTo(3_000_000);
        assertThat(warning.getContributions().get(0).getEvidence()).containsExactlyInAnyOrder("open", "p1");
    }

    @Test
    void shouldWarnWhenTheRecordOfTheCallArrivesAfterThePayment() throws Exception {
        // Given a payment that says nothing by itself
        feed.writeLive(List.of(payment("p2", "payer-2", now - 2 * MINUTE)));
        await().atMost(PATIENCE).until(() -> counts.of("payments", "evaluated") > 0);
        assertThat(WARNINGS).extracting(Warning::getSubjectId).doesNotContain("payer-2");

        // When the operator sends one plain record of the whole call
        feed.writeLive(List.of(plainCall("late", "payer-2", now - 20 * MINUTE, now - 3 * MINUTE)));

        // Then
        Warning warning = firstWarningOf("payer-2");
        assertThat(warning.getFinal$()).isFalse();
        assertThat(warning.getTriggeredAt()).isEqualTo(now - 2 * MINUTE);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Detections.about("payer-2", broker.bootstrapServers()))
                        .isNotEmpty()
                        .allMatch(Detection::getLateEvidence));
    }

    private static Warning firstWarningOf(String person) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(WARNINGS).extracting(Warning::getSubjectId).contains(person));
        return WARNINGS.stream()
                .filter(warning -> warning.getSubjectId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static Emission call(String reference, String person, CallPhase phase, long time) {
        return emission(
                Topic.CALLS,
                reference,
                base(reference + phase, reference, person)
                        .setPhase(phase)
                        .setEventTime(time)
                        .build());
    }

    private static Emission plainCall(String reference, String person, long answered, long released) {
        return emission(
                Topic.CALLS,
                reference,
                base(reference, reference, person)
                        .setPhase(CallPhase.END)
                        .setEventTime(released)
                        .setAnswerTime(answered)
                        .setReleaseTime(released)
                        .build());
    }

    private static Call.Builder base(String recordId, String reference, String person) {
        return Call.newBuilder()
                .setRecordId(recordId)
                .setCallReference(reference)
                .setRecordType(CallRecordType.MT_CALL)
                .setServedMsisdn("+8615400010011")
                .setServedPersonId(person)
                .setCallingNumber("0085260010001")
                .setCalledNumber("15400010011")
                .setInternationalTrunk(true);
    }

    private static Emission payment(String id, String person, long time) {
        return emission(
                Topic.PAYMENTS,
                id,
                Payment.newBuilder()
                        .setEndToEndId(id)
                        .setKind(PaymentKind.TRANSFER)
                        .setStatus(PaymentStatus.ACCEPTED)
                        .setEventTime(time)
                        .setAmountMinor(3_000_000)
                        .setCurrency("CNY")
                        .setDebtor(Party.newBuilder()
                                .setAccountId("622848001000" + person)
                                .setAccountType(AccountType.PERSONAL)
                                .setPersonId(person)
                                .build())
                        .setCreditor(Party.newBuilder()
                                .setAccountId("6230520010000000001")
                                .setAccountType(AccountType.PERSONAL)
                                .build())
                        .setChannel(PaymentChannel.MOBILE)
                        .build());
    }

    private static Emission emission(Topic topic, String evidenceId, LangyanRecord record) {
        return new Emission(System.currentTimeMillis(), topic, evidenceId, evidenceId, record);
    }
}
