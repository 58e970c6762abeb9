package io.langyan.job.entity;

import static io.langyan.job.testing.TestEvents.NOON;
import static io.langyan.job.testing.TestEvents.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.guard.RuleBudgets;
import io.langyan.job.clock.LiveFeeds;
import io.langyan.job.desk.DeskMessage;
import io.langyan.job.desk.DeskMessageSerializer;
import io.langyan.job.plan.RulePlans;
import io.langyan.job.plan.StageRules;
import io.langyan.job.subject.EntityKey;
import io.langyan.job.subject.SubjectMessage;
import io.langyan.job.subject.SubjectOperator;
import io.langyan.job.testing.Rules;
import io.langyan.job.testing.Warnings;
import io.langyan.records.Topic;
import io.langyan.schema.RuleState;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.Suspect;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stage of accounts and phones, on Flink's harness. */
class AccountsAndPhonesTest {
    private static final String STAGE = "entities";
    private static final RuleBudgets TWENTY_HITS = new RuleBudgets(20, Duration.ZERO, 0, Duration.ofMillis(1));

    private KeyedOneInputStreamOperatorTestHarness<String, SubjectMessage, DeskMessage> stage;

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void shouldTellOfASuspectAndWarnNobody() throws Exception {
        // Given
        open(RuleBudgets.NONE);

        // When
        pay("e1", "A1", NOON);

        // Then
        assertThat(Warnings.of(stage)).isEmpty();
        assertThat(side(AccountsAndPhones.SUSPECTS)).singleElement().satisfies(suspect -> {
            assertThat(suspect.getValue()).isEqualTo("A1");
            assertThat(suspect.getFraudType()).isEqualTo("mule_account");
            assertThat(suspect.getEvidence()).extracting(Object::toString).anyMatch(item -> item.contains("e1"));
        });
    }

    /** Though rules on phones, of which there are none, are evaluated beside it. */
    @Test
    void shouldStopARuleThatSuspectsEverybody() throws Exception {
        // Given a limit of 200 in one minute
        open(TWENTY_HITS);

        // When
        for (int i = 0; i < 1000; i++) {
            pay("e" + i, "A" + i, NOON + i);
        }

        // Then
        List<Suspect> suspects = side(AccountsAndPhones.SUSPECTS);
        assertThat(suspects).hasSize(201);
        assertThat(side(StageRules.STATUS))
                .extracting(RuleStatus::getState, RuleStatus::getStage, RuleStatus::getRuleId)
                .containsExactly(tuple(RuleState.QUARANTINED, STAGE, "mule.pays"));
    }

    private void open(RuleBudgets budgets) throws Exception {
        StageRules rules = StageRules.live(RulePlans.of(Rules.sources(rule())), STAGE, List.of(STAGE));
        stage = new KeyedOneInputStreamOperatorTestHarness<>(
                new SubjectOperator(
                        rules, Duration.ofDays(200), false, LiveFeeds.NONE, budgets, new AccountsAndPhones(1)),
                SubjectMessage::subjectId,
                Types.STRING,
                256,
                1,
                0);
        stage.setup(new DeskMessageSerializer());
        stage.open();
    }

    private void pay(String id, String account, long time) throws Exception {
        String key = new EntityKey(Entity.ACCOUNT, account).text();
        stage.processElement(
                new SubjectMessage.Happening(key, transfer(id, time, "X9"), Topic.PAYMENTS, false, false), time);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        var side = stage.getSideOutput(tag);
        return side == null
                ? List.of()
                : side.stream().map(StreamRecord::getValue).toList();
    }

    /** A rule on every account that pays. */
    private static String rule() {
        return Rules.toListed(1)
                .replace("refund.to_listed", "mule.pays")
                .replace("fake_loan", "mule_account")
                .replace("entity: person", "entity: account")
                .replace("call_victim", "review_account")
                .replace(
                        "  - {id: listed, add: 40, if: \"listed(pay.payee, suspect_accounts)\", why: {zh: 可疑, en: suspect}}\n",
                        "")
                .replace("suppress: {per: [payee], for: 3h}\n", "");
    }
}
