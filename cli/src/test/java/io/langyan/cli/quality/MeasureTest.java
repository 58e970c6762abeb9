package io.langyan.cli.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.langyan.cli.backtest.figures.Ratio;
import io.langyan.cli.backtest.figures.Victim;
import io.langyan.cli.quality.figures.CityOutcome;
import io.langyan.cli.quality.figures.Floor;
import io.langyan.cli.quality.figures.Measure;
import io.langyan.cli.quality.figures.RuleNeeds;
import io.langyan.cli.quality.figures.Sample;
import io.langyan.cli.quality.figures.Spread;
import io.langyan.cli.quality.figures.Streams;
import io.langyan.cli.quality.figures.TradeOff;
import io.langyan.cli.quality.figures.VictimOutcome;
import io.langyan.schema.CaseKind;
import io.langyan.schema.CaseLabel;
import io.langyan.schema.CaseTrace;
import io.langyan.schema.WarningLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each figure against a count by hand; the cases are listed in {@link HandMade}. */
class MeasureTest {
    private static final Sample FIRST = new Sample(List.of(HandMade.first()));
    private static final Sample EMPTY =
            new Sample(List.of(new CityOutcome(1, 200, 1, 0, List.of(), List.of(), Map.of(), 0, 0, 0)));

    @ParameterizedTest
    @CsvSource({
        // v-0 and v-1 are clear; v-1 was only told by short message.
        "RECALL_CLEAR, 1.0",
        "RECALL_CLEAR_MEDIUM, 0.5",
        "RECALL_CLEAR_HIGH, 0.5",
        // v-2 and v-3 are faint; v-2 at MEDIUM.
        "RECALL_FAINT, 0.5",
        "RECALL_FAINT_MEDIUM, 0.5",
        "RECALL_FAINT_HIGH, 0.0",
        // Four of six are right; from MEDIUM on two of four; from HIGH on one of two.
        "PRECISION_ANY, 0.666667",
        "PRECISION_MEDIUM, 0.5",
        "PRECISION_HIGH, 0.5",
        // 995 honest people for two days are 1,990 days: two false warnings from MEDIUM on, one of them no look-alike.
        "FALSE_ANY, 100.502513",
        "FALSE_MEDIUM, 100.502513",
        "FALSE_HIGH, 50.251256",
        "FALSE_OTHERS, 50.251256",
        // Two of five victims at MEDIUM: 0.8 × 0.4 = 0.32 right ones to 100.5 false ones.
        "REAL_PRECISION, 0.003174",
        "REAL_PRECISION_OTHERS, 0.006328",
        // Of the four detectable ones v-0 before the first, v-0 and v-1 before the largest.
        "BEFORE_FIRST, 0.25",
        "BEFORE_LARGEST, 0.5",
        // Live are v-0, v-1 and v-3, of whom nobody was told; plain is v-2, a minute late.
        "IN_TIME_LIVE, 0.666667",
        "IN_TIME_PLAIN, 0.0",
        // Live -300 s and 2 s, plain 660 s.
        "DELAY_LIVE, -300.0",
        "DELAY_LIVE_P90, 2.0",
        "DELAY_PLAIN, 660.0",
        "DELAY_PLAIN_P90, 660.0"
    })
    void shouldMeasureWhatIsCountedByHand(Measure measure, double number) {
        // When
        OptionalDouble measured = measure.of(FIRST);

        // Then
        assertThat(measured.orElseThrow()).isCloseTo(number, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellNothingOfNobody(Measure measure) {
        // When
        OptionalDouble measured = measure.of(EMPTY);

        // Then there is no share of nothing, but there are no false warnings about honest people
        assertThat(measured)
                .isEqualTo(measure.unit() == Measure.Unit.RATE ? OptionalDouble.of(0) : OptionalDouble.empty());
    }

    @Test
    void shouldSpreadOverCities() {
        // Given in the second city the only victim was told a second after the largest payment
        Sample both = new Sample(List.of(HandMade.first(), HandMade.second()));

        // When
        Spread spread = Spread.of(Measure.IN_TIME_LIVE, both);

        // Then three of four in all; 2/3 and 1/1 in the cities
        assertThat(spread.all()).hasValue(0.75);
        assertThat(spread.least().orElseThrow()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(spread.median().orElseThrow()).isCloseTo(5.0 / 6, within(1e-9));
        assertThat(spread.most()).hasValue(1.0);
    }

    @ParameterizedTest
    @CsvSource({"1205000, true", "1205001, false"})
    void shouldTakeFiveSecondsAfterTheLargestPaymentForInTime(long toldAfter, boolean inTime) {
        // Given
        VictimOutcome victim = HandMade.victim("v", CaseTrace.CLEAR, true, WarningLevel.HIGH, 80, toldAfter);

        // Then
        assertThat(victim.isToldWithin(Sample.IN_TIME_MILLIS)).isEqualTo(inTime);
    }

    @Test
    void shouldLeaveVictimsWhoPaidNothingOutOfWhatIsMeasuredFromPayments() {
        // Given
        CaseLabel label = CaseLabel.newBuilder()
                .setCaseId("v")
                .setKind(CaseKind.VICTIM)
                .setPersonId("p")
                .setFraudType("romance")
                .setFirstContactAt(HandMade.CONTACT)
                .build();
        VictimOutcome victim = new VictimOutcome(
                new Victim(label, OptionalLong.of(HandMade.CONTACT)),
                Optional.of(WarningLevel.LOW),
                OptionalInt.of(10));

        // When
        Sample sample =
                new Sample(List.of(new CityOutcome(1, 200, 1, 0, List.of(victim), List.of(), Map.of(), 0, 0, 0)));

        // Then no trace counts as clear, and no feed as plain
        assertThat(sample.recall(CaseTrace.CLEAR, Floor.ANY)).isEqualTo(new Ratio(1, 1));
        assertThat(sample.beforeFirst()).isEqualTo(new Ratio(0, 0));
        assertThat(sample.inTime(false)).isEqualTo(new Ratio(0, 0));
    }

    @Test
    void shouldTradeRecallForPrecisionByScore() {
        // When
        List<TradeOff> curve = TradeOff.curve(FIRST);

        // Then from 55 on three are told: v-0, v-2 and the buyer of the car
        assertThat(curve)
                .contains(
                        new TradeOff(0, new Ratio(3, 4), new Ratio(4, 6)),
                        new TradeOff(55, new Ratio(2, 4), new Ratio(2, 3)),
                        new TradeOff(80, new Ratio(1, 4), new Ratio(1, 1)),
                        new TradeOff(85, new Ratio(0, 4), new Ratio(0, 0)));
    }

    @Test
    void shouldKnowWhichRulesOneStreamSilences() {
        // Given
        RuleNeeds both = new RuleNeeds("both", 1, true, true);
        RuleNeeds payments = new RuleNeeds("payments", 1, false, true);

        // Then
        assertThat(both.canFireOn(Streams.BOTH)).isTrue();
        assertThat(both.canFireOn(Streams.CALLS)).isFalse();
        assertThat(both.canFireOn(Streams.PAYMENTS)).isFalse();
        assertThat(payments.canFireOn(Streams.PAYMENTS)).isTrue();
        assertThat(payments.canFireOn(Streams.CALLS)).isFalse();
    }
}
