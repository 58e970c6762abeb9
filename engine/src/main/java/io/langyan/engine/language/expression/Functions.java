package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.CalendarPart;
import io.langyan.engine.rule.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types the calls of the closed list of functions. */
final class Functions {
    private static final List<String> NAMES =
            List.of("known", "hour", "weekday", "starts_with", "multiple_of", "listed", "tagged");
    private static final Set<FieldType> TEXTS = Set.of(FieldType.TEXT, FieldType.ID);

    private final Typer typer;

    Functions(Typer typer) {
        this.typer = typer;
    }

    Optional<Expr> call(Syntax.Call call) {
        return switch (call.function()) {
            case "known" -> known(call);
            case "hour" -> calendar(call, CalendarPart.HOUR);
            case "weekday" -> calendar(call, CalendarPart.WEEKDAY);
            case "starts_with" -> startsWith(call);
            case "multiple_of" -> multipleOf(call);
            case "listed", "tagged" -> notYet(call);
            default -> unknown(call);
        };
    }

    private Optional<Expr> known(Syntax.Call call) {
        Syntax argument = call.arguments().get(0);
        boolean named = argument instanceof Syntax.Name || argument instanceof Syntax.Member;
        if (call.arguments().size() != 1 || !named) {
            return wrong(call, new Label("一个字段或特征", "one field or feature"), "known(payee_division)");
        }
        Optional<Expr> value = typer.reference(argument);
        value.ifPresent(found -> typer.missing().asked(found));
        return value.map(Expr.Known::new);
    }

    private Optional<Expr> calendar(Syntax.Call call, CalendarPart part) {
        Label expected = new Label("一个时刻", "one time");
        String example = call.function() + "(pay.at)";
        if (call.arguments().size() != 1) {
            return wrong(call, expected, example);
        }
        return argument(call, Set.of(FieldType.TIME), expected, example).map(time -> new Expr.Calendar(part, time));
    }

    private Optional<Expr> startsWith(Syntax.Call call) {
        Label expected = new Label("一个文本和一个带引号的前缀", "a text and a quoted prefix");
        String example = "starts_with(payee_division, '34')";
        if (call.arguments().size() != 2 || !(call.arguments().get(1) instanceof Syntax.Text prefix)) {
            return wrong(call, expected, example);
        }
        return argument(call, TEXTS, expected, example).map(value -> new Expr.StartsWith(value, prefix.value()));
    }

    private Optional<Expr> multipleOf(Syntax.Call call) {
        Label expected = new Label("一个金额和一个大于零的金额单位", "an amount and an amount above zero");
        String example = "multiple_of(amount, 1万元)";
        boolean unit = call.arguments().size() == 2
                && call.arguments().get(1) instanceof Syntax.Number number
                && number.quantity().type().equals(ValueType.MONEY)
                && number.quantity().value() > 0;
        if (!unit) {
            return wrong(call, expected, example);
        }
        long fen = ((Syntax.Number) call.arguments().get(1)).quantity().value();
        return argument(call, Set.of(FieldType.MONEY), expected, example).map(value -> new Expr.MultipleOf(value, fen));
    }

    private Optional<Expr> argument(Syntax.Call call, Set<FieldType> kinds, Label expected, String example) {
        Syntax first = call.arguments().get(0);
        Optional<Expr> value = typer.value(first);
        if (value.isPresent() && !kinds.contains(value.get().type().kind())) {
            Label found = TypeNames.of(value.get().type());
            typer.report(first, Message.WRONG_ARGUMENT, call.function(), expected, found, example);
            return Optional.empty();
        }
        return value;
    }

    private Optional<Expr> wrong(Syntax.Call call, Label expected, String example) {
        int count = call.arguments().size();
        Label found = new Label(count + " 个其他参数", count == 1 ? "something else" : count + " others");
        typer.report(call, Message.WRONG_ARGUMENT, call.function(), expected, found, example);
        return Optional.empty();
    }

    private Optional<Expr> notYet(Syntax.Call call) {
        typer.report(
                call,
                Message.NOT_YET,
                new Label("函数 " + call.function(), "the function " + call.function()),
                new Label("请删去此条件", "leave the condition out"));
        return Optional.empty();
    }

    private Optional<Expr> unknown(Syntax.Call call) {
        typer.report(
                call,
                Message.UNKNOWN_FUNCTION,
                call.function(),
                Words.didYouMean(call.function(), NAMES),
                Words.list(NAMES));
        return Optional.empty();
    }
}
