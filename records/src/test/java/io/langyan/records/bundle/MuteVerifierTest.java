package io.langyan.records.bundle;

import static io.langyan.records.bundle.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.schema.RuleMute;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuteVerifierTest {
    private final MuteVerifier verifier = new MuteVerifier(People.TRUSTED);

    @Test
    void shouldTakeTheMuteOfOneTrustedPerson() throws Exception {
        // Given
        RuleMessages messages = new RuleMessages();
        byte[] message = messages.encode(mute(Duration.ofHours(72).toMillis()));

        // When
        var refusals = verifier.verify((RuleMute) messages.decode(message));

        // Then
        assertThat(refusals).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "259200001", "9223372036854775807", "-9223372036854775808"})
    void shouldRefuseAMuteThatDoesNotEndInTime(long span) {
        // Given
        RuleMute mute = mute(span);

        // When
        var refusals = verifier.verify(mute);

        // Then
        assertThat(refusals).extracting(Refusal::code).containsExactly(RefusalCode.SPAN_WRONG);
    }

    @Test
    void shouldRefuseAMuteThatWasChangedOrIsOfAStranger() {
        // When / Then
        assertThat(refused(mute -> mute.setRuleId("boss.other"))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        assertThat(refused(mute -> mute.setUntil(mute.getUntil() + 1))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        assertThat(refused(mute -> mute.setReason("none"))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        assertThat(refused(mute -> mute.setBy("wang.wu"))).isEqualTo(RefusalCode.UNKNOWN_KEY);
    }

    private RefusalCode refused(Consumer<RuleMute> change) {
        RuleMute mute = mute(1000);
        change.accept(mute);
        return verifier.verify(mute).get(0).code();
    }

    private static RuleMute mute(long span) {
        return new BundleSigner(People.LI_WEI)
                .mute("m1", "refund.transfer_on_call", NOON, NOON + span, "a bank's test", NOON);
    }
}
