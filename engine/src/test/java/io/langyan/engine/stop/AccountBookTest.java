package io.langyan.engine.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountBookTest {
    private static final String ACCOUNT = "6222000000000009";
    private static final long NOON = 1_770_000_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final AccountBook book = new AccountBook();

    @Test
    void shouldProposeToStopWhatTheVictimPaidAndNotTheWholeAccount() {
        // Given
        WarnedPayments warned = warned("w1", "p1", paid("e1", 30_000, NOON), paid("e2", 20_000, NOON + MINUTE));

        // When
        List<ProposalUpdate> updates = book.take(ACCOUNT, warned);

        // Then
        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.revision()).isEqualTo(1);
            assertThat(update.proposal().amountMinor()).isEqualTo(50_000);
            assertThat(update.proposal().ordinal()).isEqualTo(1);
            assertThat(update.proposal().madeAt()).isEqualTo(NOON);
            assertThat(update.proposal().expiresAt()).isEqualTo(NOON + 48 * HOUR);
            assertThat(update.proposal().warningIds()).containsExactly("w1");
        });
    }

    @Test
    void shouldJoinTheVictimsOfAnAccountInOneProposal() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 30_000, NOON)));

        // When
        List<ProposalUpdate> updates = book.take(ACCOUNT, warned("w2", "p2", paid("e2", 5_000, NOON + HOUR)));

        // Then
        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.revision()).isEqualTo(2);
            assertThat(update.proposal().victims()).isEqualTo(2);
            assertThat(update.proposal().amountMinor()).isEqualTo(35_000);
            assertThat(update.proposal().warningIds()).containsExactly("w1", "w2");
        });
    }

    @Test
    void shouldCountAPaymentOnceThatTwoWarningsName() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 30_000, NOON)));

        // When
        List<ProposalUpdate> updates = book.take(ACCOUNT, warned("w2", "p1", paid("e1", 30_000, NOON)));

        // Then
        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.proposal().amountMinor()).isEqualTo(30_000);
            assertThat(update.proposal().victims()).isEqualTo(1);
        });
    }

    @Test
    void shouldLowerTheAmountOnceAPaymentIsTakenBack() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 30_000, NOON), paid("e2", 20_000, NOON)));

        // When
        List<ProposalUpdate> updates = book.take(ACCOUNT, warned("w1", "p1", paid("e2", 20_000, NOON)));

        // Then
        assertThat(updates)
                .singleElement()
                .satisfies(update -> assertThat(update.proposal().amountMinor()).isEqualTo(20_000));
    }

    @Test
    void shouldLiftAProposalAsFinallyAsItWasMade() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 30_000, NOON)));

        // When
        List<ProposalUpdate> updates = book.take(ACCOUNT, warned("w1", "p1"));

        // Then
        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.lifted()).isTrue();
            assertThat(update.isFinal()).isTrue();
            assertThat(update.revision()).isEqualTo(2);
        });
    }

    @Test
    void shouldSayTheSameOnlyOnce() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 30_000, NOON)));

        // When
        List<ProposalUpdate> updates = book.take(ACCOUNT, warned("w1", "p1", paid("e1", 30_000, NOON)));

        // Then
        assertThat(updates).isEmpty();
    }

    @Test
    void shouldTakeWhatLeftFromTheOldestPaymentsBeforeIt() {
        // Given 300 before what left, and 200 after it
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 10_000, NOON), paid("e2", 20_000, NOON + MINUTE)));
        book.take(ACCOUNT, warned("w2", "p2", paid("e3", 20_000, NOON + HOUR)));

        // When
        List<ProposalUpdate> updates =
                book.take(ACCOUNT, new Spending("d1", true, List.of(paid("x1", 100_000, NOON + 2 * MINUTE))));

        // Then
        assertThat(updates).singleElement().satisfies(update -> {
            assertThat(update.proposal().paidInMinor()).isEqualTo(50_000);
            assertThat(update.proposal().believedLeftMinor()).isEqualTo(30_000);
            assertThat(update.proposal().amountMinor()).isEqualTo(20_000);
        });
    }

    @Test
    void shouldLiftAProposalOnceEverythingHasLeftAndMakeItAgainForWhatComes() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 10_000, NOON)));

        // When
        var left = book.take(ACCOUNT, new Spending("d1", true, List.of(paid("x1", 10_000, NOON + MINUTE))));
        var more = book.take(ACCOUNT, warned("w2", "p2", paid("e2", 7_000, NOON + HOUR)));

        // Then
        assertThat(left).singleElement().extracting(ProposalUpdate::lifted).isEqualTo(true);
        assertThat(more).singleElement().satisfies(update -> {
            assertThat(update.lifted()).isFalse();
            assertThat(update.proposal().amountMinor()).isEqualTo(7_000);
        });
    }

    @Test
    void shouldBeginAnotherProposalFortyEightHoursLater() {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 10_000, NOON)));

        // When
        List<ProposalUpdate> within = book.take(ACCOUNT, warned("w2", "p2", paid("e2", 1, NOON + 48 * HOUR - 1)));
        List<ProposalUpdate> after = book.take(ACCOUNT, warned("w3", "p3", paid("e3", 2, NOON + 48 * HOUR)));

        // Then
        assertThat(within).extracting(update -> update.proposal().ordinal()).containsExactly(1);
        assertThat(after).singleElement().satisfies(update -> {
            assertThat(update.proposal().ordinal()).isEqualTo(2);
            assertThat(update.proposal().amountMinor()).isEqualTo(2);
        });
    }

    @Test
    void shouldCallAProposalProvisionalAsLongAsAWarningIs() {
        // Given
        WarnedPayments warned = new WarnedPayments("w1", "p1", NOON, false, null, List.of(paid("e1", 10_000, NOON)));

        // When
        var before = book.take(ACCOUNT, warned);
        var after = book.take(ACCOUNT, warned("w1", "p1", paid("e1", 10_000, NOON)));

        // Then
        assertThat(before).extracting(ProposalUpdate::isFinal).containsExactly(false);
        assertThat(after).extracting(ProposalUpdate::isFinal).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldComeToTheSameProposalsInAnyOrder(long seed) {
        // Given
        Random random = new Random(seed);
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long time = NOON + random.nextInt(200) * HOUR;
            words.add(warned("w" + i, "p" + i % 20, paid("e" + i, 1 + random.nextInt(50_000), time)));
            if (i % 3 == 0) {
                words.add(new Spending("d" + i, true, List.of(paid("x" + i, random.nextInt(60_000), time + HOUR))));
            }
        }
        Map<String, Proposal> expected = standing(words);
        Collections.shuffle(words, random);

        // When
        Map<String, Proposal> proposals = standing(words);

        // Then
        assertThat(proposals).as("seed %d", seed).hasSizeGreaterThan(1).isEqualTo(expected);
    }

    @Test
    void shouldRememberNoMorePaymentsThanItMay() {
        // Given
        for (int i = 0; i < 4 * AccountBook.MOST_PAYMENTS; i++) {
            book.take(ACCOUNT, warned("w" + i, "p" + i, paid("e" + i, 100, NOON + i * 2 * MINUTE)));
        }

        // When
        int remembered = book.warned().size();

        // Then
        assertThat(remembered).isLessThanOrEqualTo(AccountBook.MOST_PAYMENTS);
        assertThat(book.overflowed()).isPositive();
    }

    @Test
    void shouldGoOnCountingWhereTheOldestProposalIsForgotten() {
        // Given ten days of payments, each day half of what is remembered
        for (int i = 0; i < 5 * AccountBook.MOST_PAYMENTS; i++) {
            long day = i / (AccountBook.MOST_PAYMENTS / 2);
            book.take(ACCOUNT, warned("w" + i, "p" + i, paid("e" + i, 100, NOON + day * 49 * HOUR)));
        }

        // When
        var updates = book.take(ACCOUNT, warned("last", "p", paid("last", 100, NOON + 600 * HOUR)));

        // Then
        assertThat(book.overflowed()).isZero();
        assertThat(updates)
                .singleElement()
                .satisfies(update -> assertThat(update.proposal().ordinal()).isEqualTo(11));
    }

    @Test
    void shouldBeReadAsItWasWritten() throws IOException {
        // Given
        book.take(ACCOUNT, warned("w1", "p1", paid("e1", 10_000, NOON)));
        book.take(ACCOUNT, new Spending("d1", false, List.of(paid("x1", 4_000, NOON + MINUTE))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AccountBookCodec.write(book, new DataOutputStream(bytes));

        // When
        AccountBook read = AccountBookCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(book);
    }

    @Test
    void shouldShowNoAccount() {
        // Given
        ProposalUpdate update =
                book.take(ACCOUNT, warned("w1", "p1", paid("e1", 10_000, NOON))).get(0);

        // When
        String shown = update.toString();

        // Then
        assertThat(shown).doesNotContain(ACCOUNT);
    }

    /** What stands at the end, by id. */
    private static Map<String, Proposal> standing(List<Object> words) {
        AccountBook book = new AccountBook();
        Map<String, Proposal> standing = new TreeMap<>();
        for (Object word : words) {
            List<ProposalUpdate> updates = word instanceof WarnedPayments warned
                    ? book.take(ACCOUNT, warned)
                    : book.take(ACCOUNT, (Spending) word);
            for (ProposalUpdate update : updates) {
                if (update.lifted()) {
                    standing.remove(update.proposal().proposalId());
                } else {
                    standing.put(update.proposal().proposalId(), update.proposal());
                }
            }
        }
        return standing;
    }

    private static WarnedPayments warned(String id, String subject, Posting... payments) {
        return new WarnedPayments(id, subject, NOON, true, "ICBC", List.of(payments));
    }

    private static Posting paid(String id, long fen, long time) {
        return new Posting(id, fen, time);
    }
}
