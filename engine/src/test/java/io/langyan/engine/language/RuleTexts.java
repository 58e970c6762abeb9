package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.rule.CheckedRule;

/** A small rule that is right, and variations of it. */
final class RuleTexts {
    static final String PATH = "language/small.yaml";

    static final String SMALL = """
            format: 1
            rule: language.small
            version: 1
            status: draft
            owner: analysts
            fraud_type: unknown_scheme
            entity: person
            title: {zh: 小规则, en: A small rule}
            about: 测试用
            review_by: 2027-06-30
            sequence:
              within: 2h
              steps:
                - call: {event: call.received, where: answered}
                - pay: {event: transfer.out, where: "amount >= 2000元"}
            features:
              new_payee: {first_seen: payee, of: transfer.out, over: 90d}
            score:
              - {id: always, add: 50, why: {zh: 理由, en: reason}}
              - {id: more, add: 20, if: "new_payee", why: {zh: 理由, en: reason}}
            warn:
              - {at: 50, level: HIGH, action: call_victim}
            explain: {zh: "{pay.at|clock} 转账", en: "{pay.at|clock} paid"}
            tests:
              - name: 预警
                events:
                  - {at: +0m, event: call.received, answered: true, open: true}
                  - {at: +1m, event: transfer.out, amount: 3万元, payee: A9}
                expect: [{at: +1m}]
              - name: 不预警
                events: [{at: +1m, event: transfer.out, amount: 1元, payee: A9}]
                expect: none
            """;

    private RuleTexts() {}

    static String withTriggerWhere(String expression) {
        return SMALL.replace("\"amount >= 2000元\"", quoted(expression));
    }

    static String withScoreIf(String expression) {
        return SMALL.replace("\"new_payee\"", quoted(expression));
    }

    static String withNever(String never) {
        return SMALL.replace("features:\n", "  never: [{absent: " + never + "}]\nfeatures:\n");
    }

    /** The rule of a text that must be right. */
    static CheckedRule rule(String text) {
        Compilation compilation = Rules.compile(PATH, text);
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.rules().get(0);
    }

    private static String quoted(String expression) {
        return '"' + expression + '"';
    }
}
