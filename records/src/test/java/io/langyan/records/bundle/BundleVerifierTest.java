package io.langyan.records.bundle;

import static io.langyan.records.bundle.People.LI_WEI;
import static io.langyan.records.bundle.People.NOON;
import static io.langyan.records.bundle.People.TRUSTED;
import static io.langyan.records.bundle.People.ZHANG_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.language.RuleSource;
import io.langyan.schema.RuleBundle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BundleVerifierTest {
    private static final BundleContent CONTENT = BundleContent.of(People.pack());
    private final BundleVerifier verifier = new BundleVerifier(TRUSTED);

    @Test
    void shouldTrustWhatOneApprovedAndAnotherPublished() throws Exception {
        // Given
        RuleMessages messages = new RuleMessages();
        byte[] message = messages.encode(bundle(3, null));

        // When
        VerifiedBundle verified = verifier.verify((RuleBundle) messages.decode(message), 2);

        // Then
        assertThat(verified.refusals()).isEmpty();
        assertThat(verified.isTrusted()).isTrue();
        assertThat(verified.rules()).isEqualTo(CONTENT.rules());
    }

    @Test
    void shouldTakeAnOldApprovalForTheSameRulesUnderAHigherNumber() throws Exception {
        // Given
        RuleBundle first = bundle(1, null);
        Approval approval = new Approval(first.getContentHash(), first.getApprover(), first.getApproverSignature());

        // When
        RuleBundle rollback = new BundleSigner(ZHANG_MIN).bundle(7, NOON, NOON, CONTENT, 1L, approval);

        // Then
        assertThat(verifier.verify(rollback, 6).refusals()).isEmpty();
    }

    static Stream<Arguments> forgeries() throws RefusedException {
        byte[] others = BundleContent.of(People.pack().subList(0, 1)).packed();
        return Stream.of(
                forgery("a number in force", bundle -> bundle.setNumber(2L), "NUMBER_NOT_HIGHER", "BAD_SIGNATURE"),
                forgery("another number", bundle -> bundle.setNumber(9L), "BAD_SIGNATURE"),
                forgery("another moment", bundle -> bundle.setEffectiveFrom(NOON + 1), "BAD_SIGNATURE"),
                forgery("another time of making", bundle -> bundle.setCreatedAt(NOON + 1), "BAD_SIGNATURE"),
                forgery("said to be a rollback", bundle -> bundle.setRollbackOf(1L), "BAD_SIGNATURE"),
                forgery("other rules", bundle -> bundle.setRules(ByteBuffer.wrap(others)), "HASH_MISMATCH"),
                forgery(
                        "other rules with their hash",
                        bundle -> {
                            bundle.setRules(ByteBuffer.wrap(others));
                            bundle.setContentHash(hashOf(others));
                        },
                        "BAD_SIGNATURE",
                        "BAD_APPROVAL"),
                forgery("no rules at all", bundle -> bundle.setRules(ByteBuffer.wrap(new byte[] {1, 2})), "UNREADABLE"),
                forgery("a stranger publishes", bundle -> bundle.setPublisher("wang.wu"), "UNKNOWN_KEY"),
                forgery(
                        "a stranger approves",
                        bundle -> bundle.setApprover("wang.wu"),
                        "BAD_SIGNATURE",
                        "UNKNOWN_APPROVER"),
                forgery(
                        "names exchanged",
                        bundle -> {
                            bundle.setPublisher("li.wei");
                            bundle.setApprover("zhang.min");
                        },
                        "BAD_SIGNATURE",
                        "BAD_APPROVAL"),
                forgery(
                        "no signatures",
                        bundle -> {
                            bundle.setPublisherSignature(ByteBuffer.allocate(0));
                            bundle.setApproverSignature(ByteBuffer.allocate(1000));
                        },
                        "BAD_SIGNATURE",
                        "BAD_APPROVAL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void shouldTellEveryReasonToRefuseABundleThatWasChanged(
            String what, Consumer<RuleBundle> change, List<String> codes) throws Exception {
        // Given
        RuleBundle bundle = bundle(3, null);
        change.accept(bundle);

        // When
        VerifiedBundle verified = verifier.verify(bundle, 2);

        // Then
        assertThat(verified.refusals())
                .extracting(refusal -> refusal.code().name())
                .containsExactlyElementsOf(codes);
        assertThat(verified.refusals())
                .allSatisfy(refusal -> assertThat(refusal.sentence()).contains("expected", "but found", ";"));
    }

    @Test
    void shouldRefuseWhatOnePersonApprovedAndPublished() throws Exception {
        // Given
        RuleBundle bundle = new BundleSigner(LI_WEI).bundle(1, NOON, NOON, CONTENT, null, approval(LI_WEI));

        // When
        VerifiedBundle verified = verifier.verify(bundle, 0);

        // Then
        assertThat(verified.refusals())
                .containsExactly(new Refusal(
                        RefusalCode.SAME_PERSON,
                        "expected two people, but found that li.wei published what the same person approved;"
                                + " let somebody else approve it"));
    }

    @Test
    void shouldRefuseOneKeyUnderTwoNames() throws Exception {
        // Given
        TrustedKeys twice =
                TrustedKeys.of(Map.of("li.wei", People.LI.getPublic(), "li.wei.too", People.LI.getPublic()));
        SigningKey other = SigningKey.of("li.wei.too", People.LI.getPrivate());
        RuleBundle bundle = new BundleSigner(LI_WEI).bundle(1, NOON, NOON, CONTENT, null, approval(other));

        // When
        VerifiedBundle verified = new BundleVerifier(twice).verify(bundle, 0);

        // Then
        assertThat(verified.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.SAME_PERSON);
    }

    @Test
    void shouldNotTakeASignatureForAnotherPurpose() throws Exception {
        // Given
        RuleBundle bundle = bundle(1, null);
        byte[] signature =
                Ed25519.sign(People.LI.getPrivate(), bundle.getContentHash().getBytes(StandardCharsets.UTF_8));
        bundle.setApproverSignature(ByteBuffer.wrap(signature));

        // When
        VerifiedBundle verified = verifier.verify(bundle, 0);

        // Then
        assertThat(verified.refusals()).extracting(Refusal::code).contains(RefusalCode.BAD_APPROVAL);
    }

    @Test
    void shouldCompileThePackAsPublishedAndTellWhatIsWrongWithOthers() {
        // Given
        RuleSource right = CONTENT.rules().get(0);
        RuleSource broken = new RuleSource(
                CONTENT.rules().get(1).path(), CONTENT.rules().get(1).text().replace("rule:", "rle:"));

        // When
        RuleSet pack = RuleSet.compile(People.CATALOGUE, CONTENT.rules());
        RuleSet wrong = RuleSet.compile(People.CATALOGUE, List.of(right, right, broken));

        // Then
        assertThat(pack.refusals()).isEmpty();
        assertThat(pack.rules()).hasSameSizeAs(CONTENT.rules());
        assertThat(wrong.refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.RULE_WRONG, RefusalCode.RULE_TWICE);
    }

    private static Arguments forgery(String what, Consumer<RuleBundle> change, String... codes) {
        return Arguments.of(what, change, List.of(codes));
    }

    private static String hashOf(byte[] packed) {
        try {
            return BundleContent.unpack(packed).hash();
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuleBundle bundle(long number, Long rollbackOf) throws RefusedException {
        return new BundleSigner(ZHANG_MIN).bundle(number, NOON, NOON, CONTENT, rollbackOf, approval(LI_WEI));
    }

    private static Approval approval(SigningKey key) {
        return Approval.of(CONTENT.hash(), key);
    }
}
