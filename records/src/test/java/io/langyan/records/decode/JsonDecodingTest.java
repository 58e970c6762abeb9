package io.langyan.records.decode;

import static io.langyan.records.decode.Samples.NOON;
import static io.langyan.records.decode.Samples.bytes;
import static io.langyan.records.decode.Samples.line;
import static io.langyan.records.decode.Samples.with;
import static io.langyan.records.decode.Samples.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.langyan.records.Topic;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.schema.Identity;
import io.langyan.schema.Payment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecodingTest {
    private static final Place PLACE = new Place("calls.jsonl", 0, 7);

    private final RecordDecoder decoder = new RecordDecoder();

    @Test
    void shouldReadEveryFieldOfACall() {
        // Given
        byte[] line = line(with(Samples.call(), "internationalTrunk", "true"));

        // When
        Accepted accepted = accepted(Topic.CALLS, line);

        // Then
        Call call = (Call) accepted.record();
        assertThat(call.getRecordId()).isEqualTo("r1");
        assertThat(call.getRecordType()).isEqualTo(CallRecordType.MT_CALL);
        assertThat(call.getPhase()).isEqualTo(CallPhase.END);
        assertThat(call.getCallingNumber()).isEqualTo("0085221896555");
        assertThat(call.getAnswerTime()).isEqualTo(NOON - 600_000);
        assertThat(call.getCallDuration()).isEqualTo(600);
        assertThat(call.getInternationalTrunk()).isTrue();
        assertThat(call.getServedDivision()).isNull();
        assertThat(accepted.eventTime()).isEqualTo(NOON);
        assertThat(accepted.place()).isEqualTo(PLACE);
    }

    @Test
    void shouldFillInDefaultsOfFieldsThatAreLeftOut() {
        // Given
        byte[] line = line(without(without(Samples.call(), "phase"), "answerTime"));

        // When
        Call call = (Call) accepted(Topic.CALLS, line).record();

        // Then
        assertThat(call.getPhase()).isEqualTo(CallPhase.END);
        assertThat(call.getAnswerTime()).isNull();
        assertThat(call.getInternationalTrunk()).isFalse();
    }

    @Test
    void shouldTakeAnIdentityThatHasHeldEverSince() {
        // Given
        byte[] line = line(with(Samples.identity(), "validFrom", "0"));

        // When
        Identity identity = (Identity) accepted(Topic.IDENTITIES, line).record();

        // Then
        assertThat(identity.getValidFrom()).isZero();
    }

    @Test
    void shouldReadBothPartiesOfAPayment() {
        // Given
        byte[] line = line(with(
                Samples.payment(),
                "creditor",
                "{\"accountId\": \"A9\", \"accountType\": \"CORPORATE\", \"division\": \"340102\", \"msisdn\": \"\"}"));

        // When
        Payment payment = (Payment) accepted(Topic.PAYMENTS, line).record();

        // Then
        assertThat(payment.getDebtor().getAccountId()).isEqualTo("A1");
        assertThat(payment.getCreditor().getAccountId()).isEqualTo("A9");
        assertThat(payment.getCreditor().getDivision()).isEqualTo("340102");
        assertThat(payment.getCreditor().getMsisdn())
                .as("an optional text that is empty")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00+08:00, 1772337600000",
        "2026-03-01T12:00:00.250+08:00, 1772337600250",
        "2026-03-01T04:00:00Z, 1772337600000",
        "2026-03-01T12:00+0800, 1772337600000",
        "2026-03-01T12:00:00+08, 1772337600000",
        "2026-03-01T12:00:00+08:00[Asia/Shanghai], 1772337600000"
    })
    void shouldReadTimesAsIsoTextsWithAZone(String text, long expected) {
        // Given
        byte[] line = line(with(without(Samples.payment(), "eventTime"), "eventTime", '"' + text + '"'));

        // When
        Accepted accepted = accepted(Topic.PAYMENTS, line);

        // Then
        assertThat(accepted.eventTime()).isEqualTo(expected);
    }

    @Test
    void shouldTakeTheArrivalOfTheRecordBeforeTheDefault() {
        // Given
        byte[] line = line(with(Samples.call(), "arrivalTime", "\"2026-03-01T12:03:00+08:00\""));

        // When
        Accepted accepted = (Accepted) decoder.decodeJson(Topic.CALLS, line, PLACE, NOON + 1);

        // Then
        assertThat(accepted.arrivalTime()).isEqualTo(NOON + 180_000);
    }

    @Test
    void shouldLetStreamsArriveAtTheirEventTimeAndControlsBeforeEverything() {
        // Given
        byte[] payment = line(Samples.payment());
        byte[] identity = line(Samples.identity());

        // When
        Accepted stream = accepted(Topic.PAYMENTS, payment);

        // Then
        assertThat(stream.arrivalTime()).isEqualTo(NOON);
        assertThat(accepted(Topic.IDENTITIES, identity).arrivalTime()).isEqualTo(RecordDecoder.NO_ARRIVAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \r"})
    void shouldSkipBlankLines(String text) {
        // When
        Decoded decoded = decoder.decodeJson(Topic.CALLS, bytes(text), PLACE, NOON);

        // Then
        assertThat(decoded).isInstanceOf(Skipped.class);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void shouldAcceptWhatOnlyLooksWrong(String what, Topic topic, byte[] line) {
        // When
        Decoded decoded = decoder.decodeJson(topic, line, PLACE, RecordDecoder.NO_ARRIVAL);

        // Then
        assertThat(decoded).as(what).isInstanceOf(Accepted.class);
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of("a withheld caller", Topic.CALLS, line(with(Samples.call(), "callingNumber", "\"\""))),
                Arguments.of(
                        "a caller of nonsense", Topic.CALLS, line(with(Samples.call(), "callingNumber", "\"123\""))),
                Arguments.of(
                        "forwarding that is switched off",
                        Topic.CALLS,
                        line(with(
                                with(with(Samples.call(), "recordType", "\"FORWARDING\""), "calledNumber", "\"\""),
                                "callingNumber",
                                "\"\""))),
                Arguments.of("an optional null", Topic.CALLS, line(with(Samples.call(), "answerTime", "null"))),
                Arguments.of("an arrival that is null", Topic.CALLS, line(with(Samples.call(), "arrivalTime", "null"))),
                Arguments.of(
                        "a negative balance",
                        Topic.PAYMENTS,
                        line(with(Samples.payment(), "debtorBalanceAfter", "-5"))),
                Arguments.of(
                        "the largest amount",
                        Topic.PAYMENTS,
                        line(with(Samples.payment(), "amountMinor", "10000000000000"))),
                Arguments.of("dollars", Topic.PAYMENTS, line(with(Samples.payment(), "currency", "\"USD\""))),
                Arguments.of(
                        "an account as identity",
                        Topic.IDENTITIES,
                        line(with(with(Samples.identity(), "kind", "\"ACCOUNT\""), "value", "\"A1\""))),
                Arguments.of(
                        "an identity that ends in another age",
                        Topic.IDENTITIES,
                        line(with(Samples.identity(), "validUntil", "253402185600000"))),
                Arguments.of("a listed bank line", Topic.WATCHLIST, line(Samples.watchlistEntry())),
                Arguments.of("nothing lost", Topic.FEEDBACK, line(with(Samples.feedback(), "amountMinor", "0"))));
    }

    @Test
    void shouldRefuseAnEntryOfAListThatNobodyKnows() {
        // Given
        RecordDecoder strict = new RecordDecoder(List.of("suspect_accounts"));
        byte[] line = line(with(Samples.watchlistEntry(), "list", "\"suspected_accounts\""));

        // When
        Decoded decoded = strict.decodeJson(Topic.WATCHLIST, line, PLACE, NOON);

        // Then
        assertThat(decoded).isInstanceOf(Rejected.class);
        assertThat(((Rejected) decoded).code()).isEqualTo(ReasonCode.UNKNOWN_ENUM);
        assertThat(((Rejected) decoded).letter().getReason().getSentence()).contains("field list", "suspect_accounts");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldTurnBadLinesIntoDeadLetters(ReasonCode code, String sentence, Topic topic, byte[] line) {
        // When
        Decoded decoded = decoder.decodeJson(topic, line, PLACE, NOON);

        // Then
        assertThat(decoded).isInstanceOf(Rejected.class);
        Rejected rejected = (Rejected) decoded;
        assertThat(rejected.code())
                .as(rejected.letter().getReason().getSentence())
                .isEqualTo(code);
        assertThat(rejected.letter().getReason().getCode()).isEqualTo(code.name());
        assertThat(rejected.letter().getReason().getSentence())
                .contains(sentence)
                .contains("expected")
                .doesNotContain("13812345678");
        assertThat(rejected.letter().getSource()).isEqualTo("calls.jsonl");
        assertThat(rejected.letter().getOffset()).isEqualTo(7);
        assertThat(rejected.letter().getBytes().array()).isEqualTo(line);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(shapes(), fields(), values(), numbers(), times()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> shapes() {
        String whole = new String(line(Samples.call()), StandardCharsets.UTF_8);
        return Stream.of(
                row(ReasonCode.NOT_JSON, "valid JSON", bytes("not json")),
                row(ReasonCode.NOT_JSON, "valid JSON", bytes("13812345678x")),
                row(ReasonCode.NOT_JSON, "one JSON object", bytes("[1]")),
                row(ReasonCode.NOT_JSON, "one JSON object", bytes("\"text\"")),
                row(ReasonCode.NOT_JSON, "valid JSON", bytes(whole.substring(0, whole.length() - 1))),
                row(ReasonCode.NOT_JSON, "more behind it", bytes(whole + " {}")),
                row(ReasonCode.NOT_JSON, "valid JSON", bytes(whole + "}")),
                row(ReasonCode.NOT_JSON, "valid JSON", new byte[] {'{', '"', (byte) 0xFF, '"'}),
                row(ReasonCode.DUPLICATE_KEY, "recordId", bytes(whole.replace("{", "{\"recordId\": \"r0\", "))),
                row(
                        ReasonCode.DUPLICATE_KEY,
                        "arrivalTime",
                        bytes(whole.replace("{", "{\"arrivalTime\": 1, \"arrivalTime\": 1, "))),
                row(ReasonCode.MISSING_FIELD, "recordId", bytes("{}")));
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                row(
                        ReasonCode.UNKNOWN_FIELD,
                        "did you mean 'callingNumber'?",
                        line(with(Samples.call(), "callingNumer", "1"))),
                row(ReasonCode.UNKNOWN_FIELD, "the fields are recordId", line(with(Samples.call(), "zzzzzzzzzz", "1"))),
                row(
                        ReasonCode.UNKNOWN_FIELD,
                        "a text of 11 characters",
                        line(with(Samples.call(), "13812345678", "1"))),
                payment(
                        ReasonCode.UNKNOWN_FIELD,
                        "at creditor, but found 'acountId'",
                        "creditor",
                        "{\"acountId\": \"A\"}"),
                payment(ReasonCode.UNKNOWN_FIELD, "at debtor", "debtor", "{\"arrivalTime\": 1}"),
                payment(ReasonCode.MISSING_FIELD, "creditor.accountType", "creditor", "{\"accountId\": \"A\"}"),
                payment(
                        ReasonCode.DUPLICATE_KEY,
                        "creditor.accountId",
                        "creditor",
                        "{\"accountId\": \"A\", \"accountId\": \"A\"}"),
                payment(
                        ReasonCode.EMPTY_FIELD,
                        "debtor.accountId",
                        "debtor",
                        "{\"accountId\": \" \", \"accountType\": \"PERSONAL\"}"),
                call(ReasonCode.EMPTY_FIELD, "recordId", "recordId", "\"\""),
                call(ReasonCode.EMPTY_FIELD, "calledNumber", "calledNumber", "\"\""),
                call(ReasonCode.MISSING_FIELD, "eventTime", "eventTime", "null"),
                row(ReasonCode.MISSING_FIELD, "servedMsisdn", line(without(Samples.call(), "servedMsisdn"))),
                row(ReasonCode.MISSING_FIELD, "callingNumber", line(without(Samples.call(), "callingNumber"))));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                call(ReasonCode.UNKNOWN_ENUM, "found 'MT_CAL'; did you mean MT_CALL?", "recordType", "\"MT_CAL\""),
                call(ReasonCode.UNKNOWN_ENUM, "a text of 11 characters", "recordType", "\"13812345678\""),
                call(ReasonCode.UNKNOWN_ENUM, "did you mean END?", "phase", "\"end\""),
                call(ReasonCode.WRONG_TYPE, "phase", "phase", "null"),
                call(ReasonCode.WRONG_TYPE, "a text, but found a whole number", "servedMsisdn", "13812345678"),
                call(ReasonCode.WRONG_TYPE, "found an object", "recordId", "{}"),
                call(ReasonCode.WRONG_TYPE, "found an array", "recordId", "[[[[]]]]"),
                call(ReasonCode.WRONG_TYPE, "true or false, but found a text", "internationalTrunk", "\"false\""),
                call(ReasonCode.WRONG_TYPE, "a number with a fraction", "callDuration", "1.0"),
                payment(ReasonCode.WRONG_TYPE, "an object, but found a text", "debtor", "\"A1\""),
                payment(ReasonCode.WRONG_TYPE, "of 20 digits", "amountMinor", "99999999999999999999"),
                payment(ReasonCode.WRONG_TYPE, "found a text", "amountMinor", "\"1\""),
                payment(ReasonCode.BAD_AMOUNT, "found less", "amountMinor", "0"),
                payment(ReasonCode.BAD_AMOUNT, "found less", "amountMinor", "-1"),
                payment(ReasonCode.BAD_AMOUNT, "found more", "amountMinor", "10000000000001"),
                payment(ReasonCode.BAD_CURRENCY, "found 'RMB'", "currency", "\"RMB\""),
                payment(ReasonCode.BAD_CURRENCY, "write CNY", "currency", "\"XXX\""),
                payment(ReasonCode.BAD_CURRENCY, "write CNY", "currency", "\"cny\""),
                payment(ReasonCode.BAD_CURRENCY, "a text of 11", "currency", "\"13812345678\""),
                Arguments.of(
                        ReasonCode.BAD_AMOUNT,
                        "amountMinor",
                        Topic.FEEDBACK,
                        line(with(Samples.feedback(), "amountMinor", "-1"))),
                Arguments.of(
                        ReasonCode.MISSING_FIELD,
                        "removed",
                        Topic.WATCHLIST,
                        line(without(Samples.watchlistEntry(), "removed"))));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                call(ReasonCode.BAD_NUMBER, "servedMsisdn", "servedMsisdn", "\"abc\""),
                call(ReasonCode.BAD_NUMBER, "servedMsisdn", "servedMsisdn", "\"123\""),
                call(ReasonCode.BAD_NUMBER, "callingNumber", "callingNumber", "\"13812345678x\""),
                call(ReasonCode.BAD_NUMBER, "calledNumber", "calledNumber", "\"1234567890123456789012345\""),
                payment(
                        ReasonCode.BAD_NUMBER,
                        "debtor.msisdn",
                        "debtor",
                        "{\"accountId\": \"A\", \"accountType\": \"PERSONAL\", \"msisdn\": \"12\"}"),
                Arguments.of(
                        ReasonCode.BAD_NUMBER,
                        "field value",
                        Topic.IDENTITIES,
                        line(with(Samples.identity(), "value", "\"95588\""))),
                Arguments.of(
                        ReasonCode.BAD_NUMBER,
                        "field value",
                        Topic.WATCHLIST,
                        line(with(Samples.watchlistEntry(), "value", "\"62345678\""))));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                call(ReasonCode.WRONG_TYPE, "with a zone", "eventTime", "\"2026-03-01T12:00:00\""),
                call(ReasonCode.WRONG_TYPE, "with a zone", "eventTime", "\"yesterday\""),
                call(ReasonCode.WRONG_TYPE, "with a zone", "eventTime", "\"2026-02-30T12:00:00Z\""),
                call(ReasonCode.WRONG_TYPE, "with a zone", "eventTime", "\"+999999999-01-01T00:00:00Z\""),
                call(ReasonCode.TIME_OUT_OF_RANGE, "not seconds", "eventTime", "1772337600"),
                call(ReasonCode.TIME_OUT_OF_RANGE, "not microseconds", "eventTime", "1772337600000000"),
                call(ReasonCode.TIME_OUT_OF_RANGE, "301 s after it", "eventTime", String.valueOf(NOON + 301_000)),
                call(ReasonCode.TIME_OUT_OF_RANGE, "answerTime", "answerTime", "0"),
                call(ReasonCode.TIME_OUT_OF_RANGE, "callDuration", "callDuration", "-1"),
                call(ReasonCode.RELEASE_BEFORE_ANSWER, "releaseTime", "releaseTime", String.valueOf(NOON - 600_001)),
                row(
                        ReasonCode.RELEASE_BEFORE_ANSWER,
                        "eventTime",
                        line(with(without(Samples.call(), "releaseTime"), "answerTime", String.valueOf(NOON + 1)))),
                Arguments.of(
                        ReasonCode.TIME_OUT_OF_RANGE,
                        "validFrom",
                        Topic.IDENTITIES,
                        line(with(Samples.identity(), "validFrom", "-1"))),
                Arguments.of(
                        ReasonCode.TIME_OUT_OF_RANGE,
                        "field time",
                        Topic.FEEDBACK,
                        line(with(Samples.feedback(), "time", "1"))));
    }

    private static Arguments row(ReasonCode code, String sentence, byte[] line) {
        return Arguments.of(code, sentence, Topic.CALLS, line);
    }

    private static Arguments call(ReasonCode code, String sentence, String field, String json) {
        return Arguments.of(code, sentence, Topic.CALLS, line(with(Samples.call(), field, json)));
    }

    private static Arguments payment(ReasonCode code, String sentence, String field, String json) {
        return Arguments.of(code, sentence, Topic.PAYMENTS, line(with(Samples.payment(), field, json)));
    }

    @Test
    void shouldAcceptATimeFiveMinutesAheadOfArrival() {
        // Given
        byte[] line = line(with(Samples.payment(), "eventTime", String.valueOf(NOON + 300_000)));

        // When
        Decoded decoded = decoder.decodeJson(Topic.PAYMENTS, line, PLACE, NOON);

        // Then
        assertThat(decoded).isInstanceOf(Accepted.class);
    }

    @Test
    void shouldRejectALineAboveOneMebibyteAndKeepItsBeginning() {
        // Given
        byte[] line = line(with(Samples.payment(), "remittanceInformation", '"' + "x".repeat(1 << 20) + '"'));

        // When
        Rejected rejected = (Rejected) decoder.decodeJson(Topic.PAYMENTS, line, PLACE, NOON);

        // Then
        assertThat(rejected.code()).isEqualTo(ReasonCode.LINE_TOO_LONG);
        assertThat(rejected.letter().getBytes().remaining()).isEqualTo(64 * 1024);
    }

    @Test
    void shouldRefuseTopicsThatTheJobDoesNotRead() {
        // When / Then
        assertThatThrownBy(() -> decoder.decodeJson(Topic.WARNINGS, bytes("{}"), PLACE, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a topic that the job reads, but found WARNINGS");
    }

    private Accepted accepted(Topic topic, byte[] line) {
        Decoded decoded = decoder.decodeJson(topic, line, PLACE, RecordDecoder.NO_ARRIVAL);
        assertThat(decoded).isInstanceOf(Accepted.class);
        return (Accepted) decoded;
    }
}
