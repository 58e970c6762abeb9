package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.expression.Token.Kind;
import io.langyan.engine.rule.Expr.ArithmeticOp;
import io.langyan.engine.rule.Expr.CompareOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the grammar of RULES section 4 by recursive descent, one method a line of it. */
final class Parser {
    private static final Map<String, CompareOp> COMPARE = Map.of(
            "==", CompareOp.EQ,
            "!=", CompareOp.NE,
            "<", CompareOp.LT,
            "<=", CompareOp.LE,
            ">", CompareOp.GT,
            ">=", CompareOp.GE);

    private static final Set<String> WORDS = Set.of("and", "or", "not", "in");
    private static final int MAX_RECURSION = 64;

    private static final Label OPERAND = new Label("名称、数值、文本或括号", "a name, a literal or '('");
    private static final Label OPERAND_HELP = new Label("例如 amount >= 2000元", "write for example amount >= 2000元");

    private final List<Token> tokens;
    private int place;
    private int recursion;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String text) throws ExpressionFault {
        Parser parser = new Parser(Lexer.tokens(text));
        Syntax whole = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw parser.afterOperand();
        }
        return whole;
    }

    private Syntax or() throws ExpressionFault {
        return logical("or", false);
    }

    private Syntax and() throws ExpressionFault {
        return logical("and", true);
    }

    private Syntax logical(String word, boolean and) throws ExpressionFault {
        List<Syntax> terms = new ArrayList<>();
        do {
            terms.add(and ? not() : and());
        } while (take(word));
        return terms.size() == 1 ? terms.get(0) : new Syntax.Logical(and, terms);
    }

    private Syntax not() throws ExpressionFault {
        Token first = peek();
        if (!take("not")) {
            return compare();
        }
        enter(first);
        Syntax term = not();
        recursion--;
        return new Syntax.Not(first.start(), term.end(), term);
    }

    private Syntax compare() throws ExpressionFault {
        Syntax left = sum();
        Token sign = peek();
        if (sign.kind() == Kind.SIGN && COMPARE.containsKey(sign.text())) {
            place++;
            Syntax right = sum();
            refuseChain();
            return new Syntax.Compare(COMPARE.get(sign.text()), sign.text(), left, right);
        }
        return take("in") ? membership(left) : left;
    }

    private void refuseChain() throws ExpressionFault {
        Token sign = peek();
        if (sign.kind() == Kind.SIGN && COMPARE.containsKey(sign.text())) {
            Label expected = new Label("and、or 或表达式结尾", "'and', 'or' or the end");
            Label help = new Label(
                    "把连续比较拆成两个，用 and 连接，例如 2000元 <= amount and amount <= 5万元",
                    "write two comparisons joined with 'and', as in 2000元 <= amount and amount <= 5万元");
            throw unexpected(expected, help);
        }
    }

    private Syntax membership(Syntax value) throws ExpressionFault {
        Label help = new Label("例如 channel in ['web', 'mobile']", "write for example channel in ['web', 'mobile']");
        expect("[", help);
        List<Syntax> options = new ArrayList<>();
        do {
            Kind kind = peek().kind();
            if (kind != Kind.NUMBER && kind != Kind.TEXT && !peek().is("true") && !peek().is("false")) {
                throw unexpected(new Label("数值或文本", "a literal"), help);
            }
            options.add(atom());
        } while (take(","));
        int end = peek().end();
        expect("]", help);
        return new Syntax.Membership(end, value, options);
    }

    private Syntax sum() throws ExpressionFault {
        Syntax left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = next();
            ArithmeticOp op = sign.is("+") ? ArithmeticOp.PLUS : ArithmeticOp.MINUS;
            left = new Syntax.Arithmetic(op, sign.text(), left, product());
        }
        return left;
    }

    private Syntax product() throws ExpressionFault {
        Syntax left = atom();
        while (take("*")) {
            left = new Syntax.Arithmetic(ArithmeticOp.TIMES, "*", left, atom());
        }
        return left;
    }

    private Syntax atom() throws ExpressionFault {
        Token token = peek();
        if (token.kind() == Kind.NUMBER) {
            place++;
            Quantity quantity = Quantity.parse(token.text()).orElseThrow();
            return new Syntax.Number(token.start(), token.end(), token.text(), quantity);
        }
        if (token.kind() == Kind.TEXT) {
            place++;
            return new Syntax.Text(token.start(), token.end(), token.text());
        }
        if (token.kind() == Kind.NAME && !WORDS.contains(token.text())) {
            return named(next());
        }
        if (!take("(")) {
            throw unexpected(OPERAND, OPERAND_HELP);
        }
        enter(token);
        Syntax inner = or();
        expect(")", new Label("补上右括号", "close the bracket"));
        recursion--;
        return inner;
    }

    private Syntax named(Token name) throws ExpressionFault {
        if (name.is("true") || name.is("false")) {
            return new Syntax.Truth(name.start(), name.end(), name.is("true"));
        }
        if (take("(")) {
            return call(name);
        }
        if (!take(".")) {
            return new Syntax.Name(name.start(), name.end(), name.text());
        }
        Token field = peek();
        if (field.kind() != Kind.NAME) {
            throw unexpected(new Label("字段名", "a field"), new Label("例如 call.talk", "write for example call.talk"));
        }
        place++;
        return new Syntax.Member(name.start(), field.end(), name.text(), field.text(), field.start());
    }

    private Syntax call(Token function) throws ExpressionFault {
        enter(function);
        List<Syntax> arguments = new ArrayList<>();
        do {
            arguments.add(or());
        } while (take(","));
        int end = peek().end();
        expect(")", new Label("补上右括号", "close the bracket"));
        recursion--;
        return new Syntax.Call(function.start(), end, function.text(), arguments);
    }

    /** Keeps a hostile expression from exhausting the stack; honest ones never come near. */
    private void enter(Token token) throws ExpressionFault {
        if (++recursion > MAX_RECURSION) {
            Label depth = new Label("嵌套层数", "levels deep");
            throw new ExpressionFault(
                    token.start(),
                    token.end(),
                    Message.EXPRESSION_TOO_BIG,
                    ExpressionReader.MAX_DEPTH,
                    depth,
                    recursion);
        }
    }

    private ExpressionFault afterOperand() {
        String word = peek().text().toLowerCase(Locale.ROOT);
        if (peek().kind() == Kind.NAME && WORDS.contains(word)) {
            Label lower = new Label("小写的 " + word, "lower-case '" + word + "'");
            return unexpected(lower, new Label("写作 " + word, "write '" + word + "'"));
        }
        if (peek().is(",") && place > 0 && tokens.get(place - 1).kind() == Kind.NUMBER) {
            Label digits = new Label("不带逗号的数字", "a number without commas");
            return unexpected(digits, new Label("数字不用逗号分隔，例如 2000元", "write the digits without a comma, as in 2000元"));
        }
        return unexpected(
                new Label("运算符或表达式结尾", "an operator or the end"),
                new Label("用 and 或 or 连接条件", "join conditions with 'and' or 'or'"));
    }

    private void expect(String sign, Label help) throws ExpressionFault {
        if (!take(sign)) {
            throw unexpected(new Label("'" + sign + "'", "'" + sign + "'"), help);
        }
    }

    private ExpressionFault unexpected(Label expected, Label help) {
        Token token = peek();
        Label found =
                token.kind() == Kind.END ? new Label("表达式结尾", "the end") : new Label(token.shown(), token.shown());
        return new ExpressionFault(token.start(), token.end(), Message.EXPRESSION_SYNTAX, expected, found, help);
    }

    private boolean take(String text) {
        boolean taken = peek().is(text);
        if (taken) {
            place++;
        }
        return taken;
    }

    private Token peek() {
        return tokens.get(place);
    }

    private Token next() {
        return tokens.get(place++);
    }
}
