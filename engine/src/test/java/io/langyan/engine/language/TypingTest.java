package io.langyan.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.ArithmeticOp;
import io.langyan.engine.rule.Expr.CompareOp;
import io.langyan.engine.rule.Expr.FieldRef;
import io.langyan.engine.rule.Expr.NumberLiteral;
import io.langyan.engine.rule.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the names and literals of a rule become. */
class TypingTest {
    private static final EventType TRANSFER =
            Rules.CATALOGUE.event("transfer.out").orElseThrow();
    private static final EventType CALL = Rules.CATALOGUE.event("call.received").orElseThrow();

    @Test
    void shouldResolveOwnFieldsToSelfAndEarlierStepsToTheirIndex() {
        // When
        Expr where = where("amount > 2 * 1000元 and payee == call.callee");

        // Then
        Expr amount = new FieldRef(FieldRef.SELF, field(TRANSFER, "amount"));
        Expr product = new Expr.Arithmetic(
                ArithmeticOp.TIMES,
                new NumberLiteral(ValueType.INT, 2),
                new NumberLiteral(ValueType.MONEY, 100_000),
                ValueType.MONEY);
        Expr same = new Expr.Compare(
                CompareOp.EQ,
                new FieldRef(FieldRef.SELF, field(TRANSFER, "payee")),
                new FieldRef(0, field(CALL, "callee")));
        assertThat(where).isEqualTo(new Expr.And(List.of(new Expr.Compare(CompareOp.GT, amount, product), same)));
    }

    @Test
    void shouldTakeTheOwnNameOfAStepForItself() {
        // When
        Expr where = where("pay.payee_kind == 'personal' and hour(pay.at) >= 22");

        // Then
        Field kind = field(TRANSFER, "payee_kind");
        Expr personal = new NumberLiteral(ValueType.of(kind.enumType().orElseThrow()), 0);
        Expr hour = new Expr.Calendar(Expr.CalendarPart.HOUR, new Expr.TimeOf(FieldRef.SELF));
        assertThat(where)
                .isEqualTo(new Expr.And(List.of(
                        new Expr.Compare(CompareOp.EQ, new FieldRef(FieldRef.SELF, kind), personal),
                        new Expr.Compare(CompareOp.GE, hour, new NumberLiteral(ValueType.INT, 22)))));
    }

    @Test
    void shouldSubtractTimesToADuration() {
        // When
        Expr where = where("pay.at - (call.at + call.talk) <= 30m");

        // Then
        assertThat(((Expr.Compare) where).left().type()).isEqualTo(ValueType.DURATION);
    }

    @Test
    void shouldGiveLiteralsTheTypeOfTheOtherSide() {
        // When
        Expr where = where("'own' != payee_kind and payee in ['A1', 'A2']");

        // Then
        Expr.And and = (Expr.And) where;
        Expr own = ((Expr.Compare) and.terms().get(0)).left();
        Expr in = and.terms().get(1);
        assertThat(own.type().kind()).isEqualTo(FieldType.ENUM);
        assertThat(((Expr.In) in).options())
                .containsExactly(new Expr.TextLiteral(ValueType.ID, "A1"), new Expr.TextLiteral(ValueType.ID, "A2"));
    }

    @Test
    void shouldReadBareNamesInScoresAsFeaturesElseAsFieldsOfTheTrigger() {
        // When
        CheckedRule rule = RuleTexts.rule(RuleTexts.withScoreIf("new_payee and amount > 1万元 and call.open"));

        // Then
        Expr.And condition = (Expr.And) rule.score().get(1).condition().orElseThrow();
        assertThat(condition.terms())
                .containsExactly(
                        new Expr.FeatureRef(0, ValueType.BOOL),
                        new Expr.Compare(
                                CompareOp.GT,
                                new FieldRef(1, field(TRANSFER, "amount")),
                                new NumberLiteral(ValueType.MONEY, 1_000_000)),
                        new FieldRef(0, field(CALL, "open")));
    }

    private static Expr where(String expression) {
        CheckedRule rule = RuleTexts.rule(RuleTexts.withTriggerWhere(expression));
        return rule.sequence().trigger().where().orElseThrow();
    }

    private static Field field(EventType event, String name) {
        return event.field(name).orElseThrow();
    }
}
