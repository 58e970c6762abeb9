package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Cuts an expression into tokens, and names what other languages or a Chinese keyboard would write. */
final class Lexer {
    private static final Set<String> TWO_CHAR_SIGNS = Set.of("==", "!=", "<=", ">=");
    private static final String ONE_CHAR_SIGNS = "<>()[],.+-*";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws ExpressionFault {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", text.length(), text.length()));
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '\n')) {
            place++;
        }
        return place < text.length();
    }

    private void next() throws ExpressionFault {
        char first = text.charAt(place);
        if (first >= '0' && first <= '9') {
            number();
        } else if (isNameStart(first)) {
            add(Kind.NAME, scan(place + 1, Lexer::isNamePart));
        } else if (first == '\'') {
            quoted();
        } else {
            sign();
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(place, end), place, end));
        place = end;
    }

    private void number() throws ExpressionFault {
        int digits = scan(place, c -> c >= '0' && c <= '9');
        if (digits + 1 < text.length() && text.charAt(digits) == '.' && Character.isDigit(text.charAt(digits + 1))) {
            digits = scan(digits + 1, c -> c >= '0' && c <= '9');
        }
        int end = scan(digits, c -> isNamePart(c) || Character.isIdeographic(c));
        String unit = text.substring(digits, end);
        if (!unit.isEmpty() && !Quantity.isUnit(unit)) {
            throw new ExpressionFault(
                    digits, end, Message.BAD_UNIT, unit, unitHelp(text.substring(place, digits), unit));
        }
        if (Quantity.parse(text.substring(place, end)).isEmpty()) {
            Label help = new Label(
                    "整数不带小数；金额精确到分，例如 0.5万元；时长用整数，例如 90m",
                    "numbers are whole; money is exact to the fen, for example 0.5万元; durations are whole, for example 90m");
            throw new ExpressionFault(place, end, Message.BAD_NUMBER, text.substring(place, end), help);
        }
        add(Kind.NUMBER, end);
    }

    private static Label unitHelp(String digits, String unit) {
        String example = digits + nearestUnit(unit);
        return new Label(
                "例如 " + example + "；金额单位 元 万元 亿元，时长单位 ms s m h d",
                "write for example " + example + "; units of money are 元 万元 亿元, of time ms s m h d");
    }

    /** The unit that a Chinese word for it most likely stands for. */
    private static String nearestUnit(String unit) {
        if (unit.matches("(?i)rmb|cny|yuan|y|kuai")) {
            return "元";
        }
        return switch (unit.charAt(0)) {
            case 'h', 'H' -> "h";
            case 'd', 'D' -> "d";
            case 's', 'S' -> "s";
            case '亿' -> "亿元";
            case '万' -> "万元";
            case '秒' -> "s";
            case '分' -> "m";
            case '时', '小' -> "h";
            case '天', '日' -> "d";
            default -> Character.isIdeographic(unit.charAt(0)) ? "元" : "m";
        };
    }

    private void quoted() throws ExpressionFault {
        int end = text.indexOf('\'', place + 1);
        if (end < 0) {
            Label expected = new Label("右引号 '", "a closing '");
            Label found = new Label("表达式结尾", "the end");
            Label help = new Label("文本写作 'text'", "write texts as 'text'");
            throw new ExpressionFault(place, text.length(), Message.EXPRESSION_SYNTAX, expected, found, help);
        }
        tokens.add(new Token(Kind.TEXT, text.substring(place + 1, end), place, end + 1));
        place = end + 1;
    }

    private void sign() throws ExpressionFault {
        int two = Math.min(place + 2, text.length());
        if (ForeignSigns.isForeign(text, place)) {
            throw ForeignSigns.fault(text, place);
        }
        if (TWO_CHAR_SIGNS.contains(text.substring(place, two))) {
            add(Kind.SIGN, two);
        } else if (ONE_CHAR_SIGNS.indexOf(text.charAt(place)) >= 0) {
            add(Kind.SIGN, place + 1);
        } else {
            throw ForeignSigns.fault(text, place);
        }
    }

    private int scan(int from, IntPredicate accepted) {
        int end = from;
        while (end < text.length() && accepted.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || (c >= '0' && c <= '9');
    }
}
