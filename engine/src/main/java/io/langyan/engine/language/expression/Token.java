package io.langyan.engine.language.expression;

/**
 * The smallest piece of an expression that means something.
 *
 * @param kind which kind
 * @param text its characters; of a text literal, without the quotes
 * @param start index of its first char
 * @param end index after its last
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }

    String shown() {
        return "'" + text + "'";
    }
}
