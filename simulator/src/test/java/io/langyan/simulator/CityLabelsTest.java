package io.langyan.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CasePayment;
import io.langyan.schema.CaseTrace;
import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import io.langyan.schema.Payment;
import io.langyan.schema.PaymentKind;
import io.langyan.schema.PaymentStatus;
import io.langyan.simulator.SimulatedCity.Arrived;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the labels say is what the streams show. */
class CityLabelsTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final Set<String> FRAUD_TYPES = Set.of(
            "fake_customer_service",
            "fake_police",
            "boss_impersonation",
            "acquaintance_impersonation",
            "brush_order_rebate",
            "fake_investment",
            "romance",
            "fake_loan",
            "fake_credit_repair",
            "fake_shopping",
            "ticket_change",
            "game_trade");

    @TempDir
    private static Path directory;

    private static SimulatedCity city;
    private static Map<String, Payment> payments;
    private static Map<String, String> numbers;

    @BeforeAll
    static void simulate() throws IOException {
        CitySettings settings = new CitySettings(900, 3, 11, CitySettings.START, 10, 240, 320, 0);
        city = SimulatedCity.of(settings, directory);
        payments = new HashMap<>();
        city.payments().forEach(payment -> payments.put(payment.content().getEndToEndId(), payment.content()));
        numbers = new HashMap<>();
        city.identities().stream()
                .filter(identity -> identity.getKind() == IdentityKind.MSISDN)
                .forEach(identity -> numbers.putIfAbsent(identity.getPersonId(), identity.getValue()));
    }

    @Test
    void shouldHaveVictimsOfEachFraudTypeAndTrace() {
        List<CaseLabel> victims = city.labels(CaseKind.VICTIM);

        assertThat(victims).hasSize(240);
        assertThat(victims.stream().map(CaseLabel::getFraudType).collect(Collectors.toSet()))
                .isEqualTo(FRAUD_TYPES);
        assertThat(victims.stream().map(CaseLabel::getScenario).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(victims.stream().map(CaseLabel::getVariant).distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(victims.stream().map(CaseLabel::getTrace).distinct()).containsExactlyInAnyOrder(CaseTrace.values());
        assertThat(city.labels(CaseKind.LOOK_ALIKE).stream()
                        .map(CaseLabel::getLookAlike)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void shouldNamePaymentsThatAreInTheStream() {
        assertThat(city.labels().stream().flatMap(label -> label.getPayments().stream()))
                .isNotEmpty()
                .allSatisfy(CityLabelsTest::isInTheStream);
    }

    private static void isInTheStream(CasePayment lost) {
        Payment payment = payments.get(lost.getEndToEndId());
        assertThat(payment.getEventTime()).isEqualTo(lost.getEventTime());
        assertThat(payment.getAmountMinor()).isEqualTo(lost.getAmountMinor());
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.ACCEPTED);
    }

    @Test
    void shouldNamePeopleAsWarningsDo() {
        Set<String> people =
                city.identities().stream().map(Identity::getPersonId).collect(Collectors.toSet());

        assertThat(cases())
                .allSatisfy(label -> assertThat(people.contains(label.getPersonId())
                                || label.getPersonId().startsWith("msisdn:+86")
                                || label.getPersonId().startsWith("account:"))
                        .isTrue());
    }

    private static Stream<CaseLabel> cases() {
        return Stream.concat(city.labels(CaseKind.VICTIM).stream(), city.labels(CaseKind.LOOK_ALIKE).stream());
    }

    @Test
    void shouldCompleteTheEvidenceAfterTheFirstContact() {
        assertThat(city.labels(CaseKind.VICTIM)).allSatisfy(victim -> {
            assertThat(victim.getEvidenceCompleteAt() == null
                            || victim.getEvidenceCompleteAt() >= victim.getFirstContactAt())
                    .isTrue();
            assertThat(victim.getTrace() != CaseTrace.NONE || victim.getEvidenceCompleteAt() == null)
                    .isTrue();
            assertThat(victim.getLiveSignalling()).isNotNull();
        });
    }

    /** The definition of a clear trace, checked against the records alone. */
    @Test
    void shouldShowCallAndPaymentTogetherWhereTheTraceIsClear() {
        List<CaseLabel> clear = city.labels(CaseKind.VICTIM).stream()
                .filter(victim -> victim.getTrace() == CaseTrace.CLEAR && numbers.containsKey(victim.getPersonId()))
                .toList();
        Map<String, List<Call>> received = received();

        assertThat(clear).hasSizeGreaterThan(40).allSatisfy(victim -> {
            List<Call> calls = received.getOrDefault(numbers.get(victim.getPersonId()), List.of());
            assertThat(victim.getPayments())
                    .anyMatch(lost -> calls.stream()
                            .anyMatch(call -> lost.getEventTime() >= call.getAnswerTime()
                                    && lost.getEventTime() <= call.getReleaseTime() + 2 * HOUR
                                    && call.getCallDuration() >= 180));
        });
    }

    private static Map<String, List<Call>> received() {
        return city.calls().stream()
                .map(Arrived::content)
                .filter(call -> call.getRecordType() == CallRecordType.MT_CALL
                        && call.getPhase() == CallPhase.END
                        && call.getAnswerTime() != null)
                .collect(Collectors.groupingBy(Call::getServedMsisdn));
    }

    @Test
    void shouldForwardEachLoanOfACreditRepairWithinMinutes() {
        // Given the loans by the number of the account that they came to
        List<CaseLabel> victims = scenario("credit_repair");
        Map<String, List<Payment>> loans = payments.values().stream()
                .filter(payment -> payment.getKind() == PaymentKind.LOAN_DISBURSEMENT)
                .collect(Collectors.groupingBy(loan -> loan.getCreditor().getAccountId()));

        // Then each lost payment follows a loan by at most a quarter of an hour
        assertThat(victims)
                .isNotEmpty()
                .allSatisfy(victim -> assertThat(victim.getPayments())
                        .hasSizeGreaterThanOrEqualTo(1)
                        .allSatisfy(lost -> assertThat(loans.get(payments.get(lost.getEndToEndId())
                                        .getDebtor()
                                        .getAccountId()))
                                .anyMatch(loan -> lost.getEventTime() > loan.getEventTime()
                                        && lost.getEventTime() - loan.getEventTime() <= 15 * MINUTE)));
    }

    @Test
    void shouldClimbALadderWhenOrdersAreBrushed() {
        assertThat(scenario("brush")).isNotEmpty().allSatisfy(victim -> {
            List<CasePayment> lost = victim.getPayments();
            assertThat(lost).hasSizeGreaterThanOrEqualTo(2);
            assertThat(lost.get(lost.size() - 1).getEventTime())
                    .isGreaterThan(lost.get(0).getEventTime());
        });
    }

    @Test
    void shouldPayForABossWithinTwoHoursFromTheCompanysAccount() {
        assertThat(scenario("boss_group")).isNotEmpty().allSatisfy(victim -> {
            CasePayment first = victim.getPayments().get(0);
            assertThat(first.getEventTime() - victim.getFirstContactAt()).isBetween(4 * MINUTE, 2 * HOUR);
            assertThat(payments.get(first.getEndToEndId())
                            .getDebtor()
                            .getAccountType()
                            .name())
                    .isEqualTo("CORPORATE");
        });
    }

    @Test
    void shouldSpreadCallsOverDaysWhereThePlaybookDoes() {
        assertThat(scenario("calls_over_days"))
                .isNotEmpty()
                .allSatisfy(victim -> assertThat(victim.getTrace()).isNotEqualTo(CaseTrace.CLEAR));
    }

    private static List<CaseLabel> scenario(String scenario) {
        return city.labels(CaseKind.VICTIM).stream()
                .filter(victim -> victim.getScenario().equals(scenario)
                        && !victim.getPayments().isEmpty())
                .toList();
    }

    @Test
    void shouldRunStolenMoneyThroughLayersWithinMinutes() {
        // Given the accounts of swindlers, and what they pay
        Set<String> mules = city.labels(CaseKind.MULE_ACCOUNT).stream()
                .map(CaseLabel::getValue)
                .collect(Collectors.toSet());
        Map<String, List<Payment>> paid = payments.values().stream()
                .filter(payment -> mules.contains(payment.getDebtor().getAccountId()))
                .collect(Collectors.groupingBy(payment -> payment.getDebtor().getAccountId()));

        // When those are looked at that victims paid
        Map<String, Integer> victims = new HashMap<>();
        Set<String> quick = new HashSet<>();
        for (CaseLabel victim : city.labels(CaseKind.VICTIM)) {
            for (CasePayment lost : victim.getPayments()) {
                String payee = payments.get(lost.getEndToEndId()).getCreditor().getAccountId();
                if (mules.contains(payee)) {
                    victims.merge(payee, 1, Integer::sum);
                    boolean gone = paid.getOrDefault(payee, List.of()).stream()
                            .anyMatch(next -> next.getEventTime() > lost.getEventTime()
                                    && next.getEventTime() < lost.getEventTime() + 20 * MINUTE);
                    if (gone) {
                        quick.add(payee);
                    }
                }
            }
        }

        // Then accounts serve for several victims, and most money moves on within twenty minutes
        assertThat(victims.values()).anyMatch(count -> count >= 3);
        assertThat(quick.size() * 10).isGreaterThan(victims.size() * 6);
        assertThat(payments.values())
                .anyMatch(payment -> payment.getKind() == PaymentKind.CASH_WITHDRAWAL
                        && mules.contains(payment.getDebtor().getAccountId()));
    }

    @Test
    void shouldHaveDiallersWhomMostPeopleHangUpOn() {
        // Given the calls from numbers of swindlers
        Set<String> scam = city.labels(CaseKind.SCAM_NUMBER).stream()
                .map(CaseLabel::getValue)
                .collect(Collectors.toSet());
        PhoneNumbers reader = new PhoneNumbers();
        List<Call> calls = city.calls().stream()
                .map(Arrived::content)
                .filter(call -> call.getPhase() == CallPhase.END
                        && scam.contains(reader.read(call.getCallingNumber()).e164()))
                .toList();

        // Then the most are unanswered or short
        long talked = calls.stream()
                .filter(call -> call.getCallDuration() != null && call.getCallDuration() > 60)
                .count();
        assertThat(calls).hasSizeGreaterThan(50);
        assertThat(talked).isLessThan(calls.size() * 4L / 5);
        assertThat(talked).isPositive();
    }
}
