package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs of other languages and full-width signs, with what the rule language writes instead. */
final class ForeignSigns {
    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();
    private static final Label HALF_WIDTH = new Label("半角数字", "half-width digits");
    private static final Label JOINED_UNIT = new Label(
            "英文字段名，例如 amount；单位紧跟数字，例如 5万元；文本写作 'text'",
            "the English name of a field, for example amount; units directly after the number, as in 5万元; and texts as 'text'");
    private static final Label SIGNS =
            new Label("名称、数字和 == != < <= > >= + - * ( ) [ ]", "names, numbers and == != < <= > >= + - * ( ) [ ]");

    static {
        String[][] pairs = {
            {"===", "=="},
            {"<>", "!="},
            {"=<", "<="},
            {"=>", ">="},
            {"&&", "and"},
            {"||", "or"},
            {"（", "("},
            {"）", ")"},
            {"【", "["},
            {"】", "]"},
            {"［", "["},
            {"］", "]"},
            {"＞＝", ">="},
            {"＜＝", "<="},
            {"＝＝", "=="},
            {"！＝", "!="},
            {"≥", ">="},
            {"≤", "<="},
            {"≠", "!="},
            {"＞", ">"},
            {"＜", "<"},
            {"＝", "=="},
            {"！", "not"},
            {"＆＆", "and"},
            {"｜｜", "or"},
            {"“", "'"},
            {"”", "'"},
            {"‘", "'"},
            {"’", "'"},
            {"\"", "'"},
            {"，", ","},
            {"、", ","},
            {"。", "."},
            {"．", "."},
            {"＋", "+"},
            {"－", "-"},
            {"＊", "*"},
            {"×", "*"},
            {"并且", "and"},
            {"且", "and"},
            {"或者", "or"},
            {"或", "or"},
            {"不是", "!="},
            {"等于", "=="},
            {"大于", ">"},
            {"小于", "<"},
            {"　", "a space"}
        };
        for (String[] pair : pairs) {
            INSTEAD.put(pair[0], pair[1]);
        }
    }

    private ForeignSigns() {}

    /** Whether one of the signs with an own replacement stands there. */
    static boolean isForeign(String text, int place) {
        return INSTEAD.keySet().stream().anyMatch(sign -> text.startsWith(sign, place));
    }

    /** The fault for whatever stands there. */
    static ExpressionFault fault(String text, int place) {
        for (Map.Entry<String, String> entry : INSTEAD.entrySet()) {
            if (text.startsWith(entry.getKey(), place)) {
                return fault(place, entry.getKey(), instead(entry.getValue()));
            }
        }
        int point = text.codePointAt(place);
        String found = Character.isIdeographic(point) ? word(text, place) : Character.toString(point);
        boolean digit = Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
        boolean unit = Character.isIdeographic(point);
        return fault(
                place,
                found,
                switch (found) {
                    case "=" -> same("'=='");
                    case "&" -> same("'and'");
                    case "|" -> same("'or'");
                    case "!" -> same("'not'");
                    case "/" ->
                        new Label(
                                "乘法代替除法，例如 out_sum * 10 >= in_sum * 9",
                                "a product instead of the division, for example out_sum * 10 >= in_sum * 9");
                    case "¥", "￥" -> new Label("单位在数字之后，例如 2000元", "the unit after the number, as in 2000元");
                    case "%" ->
                        new Label(
                                "乘法代替百分比，例如 part * 100 >= whole * 50",
                                "products instead of percent, for example part * 100 >= whole * 50");
                    default -> digit ? HALF_WIDTH : unit ? JOINED_UNIT : SIGNS;
                });
    }

    /** As far as the Chinese word goes: its first character alone would not be recognised. */
    private static String word(String text, int place) {
        int end = place;
        while (end < text.length()
                && Character.isIdeographic(text.codePointAt(end))
                && (end == place || !isForeign(text, end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(place, end);
    }

    private static ExpressionFault fault(int place, String found, Label instead) {
        return new ExpressionFault(place, place + found.length(), Message.FOREIGN_SIGN, found, instead);
    }

    private static Label instead(String sign) {
        return sign.equals("'") ? new Label("半角单引号 '", "the straight quote '") : same("'" + sign + "'");
    }

    private static Label same(String text) {
        return new Label(text, text);
    }
}
