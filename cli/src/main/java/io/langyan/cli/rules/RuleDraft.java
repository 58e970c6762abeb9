package io.langyan.cli.rules;

import java.time.LocalDate;

/**
 * The first version of a rule: small, complete, and right.
 *
 * @param id its id
 * @param fraudType the scheme
 * @param owner who answers for it
 * @param titleZh its name in Chinese
 * @param titleEn its name in English
 * @param reviewBy when somebody looks at it again
 */
record RuleDraft(String id, String fraudType, String owner, String titleZh, String titleEn, LocalDate reviewBy) {
    private static final String TEMPLATE = """
            format: 1
            rule: %s
            version: 1
            status: draft
            owner: %s
            fraud_type: %s
            entity: person
            title: {zh: %s, en: %s}
            about: 接到境外来电后两小时内，向首次出现的个人账户转账。
            review_by: %s

            sequence:
              within: 2h
              steps:
                - call: {event: call.received, where: "answered and caller_class == 'overseas' and talk >= 5m"}
                - pay:  {event: transfer.out, where: "amount >= 2000元 and payee_kind == 'personal'"}

            features:
              new_payee: {first_seen: payee, of: transfer.out, over: 90d}

            score:
              - {id: sequence,  add: 40, why: {zh: 境外来电后转账, en: a payment after a call from abroad}}
              - {id: new_payee, add: 30, if: new_payee, why: {zh: 收款人首次出现, en: payee never seen before}}

            warn:
              - {at: 70, level: HIGH, action: call_victim}

            explain:
              zh: "{call.at|clock} 接到境外来电（{call.talk|minutes}），{pay.at|clock} 向 {pay.payee|mask} 转账 {pay.amount|yuan}。"
              en: "{call.at|clock} call from abroad ({call.talk|minutes}); {pay.at|clock} paid {pay.amount|yuan} to {pay.payee|mask}."

            suppress: {per: [payee], for: 24h}

            tests:
              - name: 境外来电通话中转账
                events:
                  - {at: +0m,  event: call.received, caller: "+85221896555", caller_class: overseas, answered: true, open: true}
                  - {at: +12m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                expect: [{at: +12m, score: 70, level: HIGH, because: [sequence, new_payee]}]
              - name: 没有来电
                events:
                  - {at: +12m, event: transfer.out, amount: 3万元, payee: A9, payee_kind: personal}
                expect: none
            """;

    String text() {
        return TEMPLATE.formatted(id, quoted(owner), fraudType, quoted(titleZh), quoted(titleEn), reviewBy);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
