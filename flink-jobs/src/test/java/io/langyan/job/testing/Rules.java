package io.langyan.job.testing;

import io.langyan.engine.language.RuleDirectory;
import io.langyan.engine.language.RuleSource;
import io.langyan.job.plan.PlanSource;
import io.langyan.job.plan.RulePlans;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules that ship with the release. */
public final class Rules {
    private Rules() {}

    /** Plans of all shipped rules. */
    public static PlanSource shipped() {
        return RulePlans.of(RuleDirectory.read(Path.of("..", "rules")));
    }

    /** Plans of two shipped rules, that on transfers during a risky call and that on fake bosses. */
    public static PlanSource callsAndBosses() {
        return RulePlans.of(RuleDirectory.read(Path.of("..", "rules")).stream()
                .filter(rule -> rule.path().endsWith("transfer_on_call.yaml")
                        || rule.path().endsWith("company_new_payee.yaml"))
                .toList());
    }

    /** Plans of a rule that is only for tests: its score tells which parties were on lists. */
    public static PlanSource listing() {
        return RulePlans.of(RuleDirectory.read(Path.of("src", "test", "resources", "listing")));
    }

    /** Rules that are only for tests: on accounts and phones, which tag, and on persons, which ask for the tags. */
    public static List<RuleSource> tagging() {
        return RuleDirectory.read(Path.of("src", "test", "resources", "tagging"));
    }

    /** Plans of rules that are only for tests: one that waits for a deadline of 15 minutes. */
    public static PlanSource waiting() {
        return RulePlans.of(RuleDirectory.read(Path.of("src", "test", "resources", "rules")));
    }

    /** Rule files of texts, by the rule that each names. */
    public static List<RuleSource> sources(String... texts) {
        return Stream.of(texts)
                .map(text -> new RuleSource(
                        text.lines()
                                        .filter(line -> line.startsWith("rule: "))
                                        .map(line -> line.substring(6).replace('.', '/'))
                                        .findFirst()
                                        .orElseThrow()
                                + ".yaml",
                        text))
                .toList();
    }

    /** The text of a rule on payments after a call: two steps, and a count of payments. */
    public static String afterCall(int version, String status, int points) {
        return """
                format: 1
                rule: refund.after_call
                version: %s
                status: %s
                owner: hefei-analysts
                fraud_type: fake_customer_service
                entity: person
                title: {zh: 通话后付款, en: A payment after a call}
                about: 仅供测试。
                review_by: 2027-06-30
                sequence:
                  within: 2h
                  steps:
                    - call: {event: call.received, where: answered}
                    - pay: {event: transfer.out, where: amount >= 1000元}
                features:
                  paid: {count: events, of: transfer.out, over: 6h}
                score:
                  - {id: payment, add: %s, why: {zh: 来电后转账, en: a payment after a call}}
                  - {id: again, add: 7, if: paid >= 2, why: {zh: 又一次, en: once more}}
                warn:
                  - {at: 20, level: HIGH, action: call_victim}
                explain:
                  zh: "{pay.at|clock} 转账。"
                  en: "{pay.at|clock} paid."
                tests:
                  - name: 通话后转账
                    events:
                      - {at: +0m, event: call.received, caller: "+85221896555", answered: true, talk: 20m}
                      - {at: +21m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                    expect: [{at: +21m}]
                  - name: 没有通话
                    events:
                      - {at: +21m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                    expect: none
                """.formatted(version, status, points);
    }

    /** The text of a rule on every large payment, which asks what list the payee is on. */
    public static String toListed(int version) {
        return """
                format: 1
                rule: refund.to_listed
                version: %s
                status: live
                owner: hefei-analysts
                fraud_type: fake_loan
                entity: person
                title: {zh: 向可疑账户付款, en: A payment to a suspect account}
                about: 仅供测试。
                review_by: 2027-06-30
                sequence:
                  within: 1h
                  steps:
                    - pay: {event: transfer.out, where: amount >= 1000元}
                score:
                  - {id: payment, add: 30, why: {zh: 转账, en: a payment}}
                  - {id: listed, add: 40, if: "listed(pay.payee, suspect_accounts)", why: {zh: 可疑, en: suspect}}
                warn:
                  - {at: 30, level: MEDIUM, action: call_victim}
                explain:
                  zh: "{pay.at|clock} 转账。"
                  en: "{pay.at|clock} paid."
                suppress: {per: [payee], for: 3h}
                tests:
                  - name: 转账
                    events:
                      - {at: +0m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                    expect: [{at: +0m}]
                  - name: 小额
                    events:
                      - {at: +0m, event: transfer.out, amount: 10元, payee: A9, payee_kind: personal}
                    expect: none
                """.formatted(version);
    }
}
