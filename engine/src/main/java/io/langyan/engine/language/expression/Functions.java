package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Expr.CalendarPart;
import io.langyan.engine.rule.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types the calls of the closed list of functions. */
final class Functions {
    private static final List<String> NAMES =
            List.of("known", "hour", "weekday", "starts_with", "multiple_of", "listed", "tagged");
    private static final String LISTED_EXAMPLE = "listed(payee, suspect_accounts)";
    private static final Label WHO_AND_LIST =
            new Label("一个号码字段、账户字段或 person，以及一个名单", "a number, an account or person, and a list");
    private static final String TAGGED_EXAMPLE = "tagged(payee, mule)";
    private static final Label WHO_AND_TAG = new Label("一个号码字段或账户字段，以及一个标签", "a number or an account, and a tag");
    private static final Label EXPRESSION = new Label("表达式", "an expression");
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
            case "listed" -> listed(call);
            case "tagged" -> tagged(call);
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

    private Optional<Expr> listed(Syntax.Call call) {
        List<Syntax> arguments = call.arguments();
        if (arguments.size() != 2) {
            return wrong(call, WHO_AND_LIST, LISTED_EXAMPLE);
        }
        Syntax first = arguments.get(0);
        boolean named = first instanceof Syntax.Name || first instanceof Syntax.Member;
        if (!named || !(arguments.get(1) instanceof Syntax.Name)) {
            Syntax unnamed = named ? arguments.get(1) : first;
            Label found = unnamed instanceof Syntax.Text ? TypeNames.of(ValueType.TEXT) : EXPRESSION;
            typer.report(unnamed, Message.WRONG_ARGUMENT, call.function(), WHO_AND_LIST, found, LISTED_EXAMPLE);
            return Optional.empty();
        }
        Optional<Expr> who = who(call, first);
        Optional<String> list = oneOf(
                (Syntax.Name) arguments.get(1),
                new Label("名单", "list"),
                typer.scope().lists());
        return who.flatMap(found -> list.map(name -> new Expr.Listed(found, name)));
    }

    private Optional<Expr> tagged(Syntax.Call call) {
        List<Syntax> arguments = call.arguments();
        boolean named = arguments.size() == 2
                && (arguments.get(0) instanceof Syntax.Name || arguments.get(0) instanceof Syntax.Member)
                && arguments.get(1) instanceof Syntax.Name;
        if (!named) {
            return wrong(call, WHO_AND_TAG, TAGGED_EXAMPLE);
        }
        if (typer.scope().entity() != Entity.PERSON) {
            return notYet(
                    call,
                    new Label("账户和号码规则里的标签", "tags in a rule on accounts or phones"),
                    new Label("请在个人规则里询问", "ask for them in a rule on persons"));
        }
        Syntax first = arguments.get(0);
        Optional<Expr> who = typer.reference(first);
        if (who.isEmpty()) {
            return who;
        }
        if (!(who.get() instanceof Expr.FieldRef field) || field.field().type() != FieldType.ID) {
            Label found = TypeNames.of(who.get().type());
            typer.report(first, Message.WRONG_ARGUMENT, call.function(), WHO_AND_TAG, found, TAGGED_EXAMPLE);
            return Optional.empty();
        }
        typer.usedInListed(field, first);
        Collection<String> known = typer.scope().tags(field.field());
        return oneOf((Syntax.Name) arguments.get(1), new Label("标签", "tag"), known)
                .map(name -> new Expr.Tagged(field, name));
    }

    /** A number or an account, or the word for whom the rule is about. */
    private Optional<Expr> who(Syntax.Call call, Syntax argument) {
        Entity entity = typer.scope().entity();
        if (argument instanceof Syntax.Name name && name.name().equals(entity.word())) {
            return Optional.of(typer.scope().subject());
        }
        if (entity != Entity.PERSON) {
            // Its lists would have to be looked up before the rules that tag, whose tags are looked up there.
            return notYet(
                    argument,
                    new Label("账户和号码规则里对方的名单", "lists of anybody else in a rule on accounts or phones"),
                    new Label("请问 " + entity.word() + " 自己的名单", "ask for the lists of " + entity.word()));
        }
        Optional<Expr> value = typer.reference(argument);
        if (value.isPresent()
                && !(value.get() instanceof Expr.FieldRef && value.get().type().equals(ValueType.ID))) {
            Label found = TypeNames.of(value.get().type());
            typer.report(argument, Message.WRONG_ARGUMENT, call.function(), WHO_AND_LIST, found, LISTED_EXAMPLE);
            return Optional.empty();
        }
        value.ifPresent(found -> typer.usedInListed(found, argument));
        return value;
    }

    private Optional<String> oneOf(Syntax.Name name, Label what, Collection<String> known) {
        if (known.contains(name.name())) {
            return Optional.of(name.name());
        }
        typer.report(
                name,
                Message.UNKNOWN_VALUE,
                what,
                name.name(),
                Words.didYouMean(name.name(), known),
                Words.list(known));
        return Optional.empty();
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

    private Optional<Expr> notYet(Syntax syntax, Label what, Label instead) {
        typer.report(syntax, Message.NOT_YET, what, instead);
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
