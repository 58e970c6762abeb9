package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;

/** What the validator can say. The words stand, for all languages together, in {@code messages.yaml}. */
public enum Message {
    YAML_SYNTAX(Code.E01),
    TOO_LARGE(Code.E01),
    EMPTY_FILE(Code.E01),
    NOT_PLAIN_YAML(Code.E01),
    SECOND_DOCUMENT(Code.E01),
    DUPLICATE_KEY(Code.E01),
    KEY_NOT_TEXT(Code.E01),
    NESTED_TOO_DEEP(Code.E01),
    WRONG_SHAPE(Code.E01),
    WRONG_TEXT(Code.E01),
    UNKNOWN_KEY(Code.E02),
    MISSING_KEY(Code.E03),
    MISSING_LANGUAGE(Code.E03),
    ID_MALFORMED(Code.E04),
    ID_NOT_PATH(Code.E04),
    NAME_MALFORMED(Code.E04),
    NAME_TAKEN(Code.E04),
    VERSION_NOT_RISEN(Code.E05),
    UNKNOWN_EVENT(Code.E06),
    EVENT_NOT_OF_ENTITY(Code.E06),
    UNKNOWN_FIELD(Code.E07),
    UNKNOWN_NAME(Code.E07),
    UNKNOWN_STEP(Code.E07),
    LATER_STEP(Code.E07),
    STEP_NOT_VISIBLE(Code.E07),
    FEATURE_NOT_VISIBLE(Code.E07),
    UNKNOWN_LINE(Code.E07),
    UNKNOWN_VALUE(Code.E08),
    OTHER_ENTITY(Code.E08),
    EXPRESSION_SYNTAX(Code.E09),
    FOREIGN_SIGN(Code.E09),
    BAD_UNIT(Code.E09),
    BAD_NUMBER(Code.E09),
    UNKNOWN_FUNCTION(Code.E09),
    EXPRESSION_TOO_BIG(Code.E09),
    NOT_A_CONDITION(Code.E10),
    BARE_NUMBER(Code.E11),
    WRONG_OPERAND(Code.E11),
    NOT_ORDERED(Code.E11),
    WRONG_ARGUMENT(Code.E11),
    CONSTANT_CONDITION(Code.E12),
    DUPLICATE_TERM(Code.E13),
    DUPLICATE_PART(Code.E13),
    WINDOW_OUT_OF_LIMITS(Code.E14),
    WINDOW_MISSING(Code.E14),
    WINDOW_NOT_WHOLE_DAYS(Code.E14),
    WINDOW_TOO_SHORT_FOR_SETTLE(Code.E14),
    NEVER_ORDER(Code.E15),
    DEADLINE_NOT_LAST(Code.E15),
    BEYOND_CAP(Code.E16),
    ELSE_MISSING(Code.E17),
    ELSE_TYPE(Code.E17),
    SETTLE_NOT_BELOW_OVER(Code.E17),
    POINTS_ABOVE_100(Code.E18),
    NUMBER_OUT_OF_RANGE(Code.E18),
    LADDER_NOT_RISING(Code.E18),
    RUNG_UNREACHABLE(Code.E18),
    PLACEHOLDER_SYNTAX(Code.E19),
    FOREIGN_PLACEHOLDER(Code.E19),
    UNKNOWN_FILTER(Code.E19),
    WRONG_FILTER(Code.E19),
    SENSITIVE_UNMASKED(Code.E19),
    LANGUAGES_DIFFER(Code.E19),
    EXEMPTION_INCOMPLETE(Code.E20),
    APPROVER_IS_OWNER(Code.E20),
    EXEMPTION_TOO_LONG(Code.E20),
    EXEMPTION_EXPIRED(Code.E20, Severity.WARNING),
    TOO_FEW_TESTS(Code.E21),
    TEST_ASSERTS_NOTHING(Code.E21),
    NOT_REVERSIBLE(Code.E21),
    TEST_COUNT(Code.E22),
    TEST_DIFFERENCE(Code.E22),
    STATE_OVER_BUDGET(Code.E23),
    MAY_BE_MISSING(Code.E24),
    PERSON_TAGGED(Code.E06),
    NOT_YET(Code.E30),
    TOO_MANY(Code.E31);

    private final Code code;
    private final Severity severity;

    Message(Code code) {
        this(code, Severity.ERROR);
    }

    Message(Code code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** Whether the rule cannot be run. */
    public Severity severity() {
        return severity;
    }

    /** The stable code it is reported under. */
    public Code code() {
        return code;
    }

    /**
     * What was expected and what was found.
     *
     * @param arguments what {0}, {1}, … stand for
     */
    public Label text(Object... arguments) {
        return MessageTexts.get(this, false, arguments);
    }

    /**
     * What to do about it.
     *
     * @param arguments what {0}, {1}, … stand for
     */
    public Label help(Object... arguments) {
        return MessageTexts.get(this, true, arguments);
    }
}
