package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;

/**
 * One thing that is wrong with a rule file.
 *
 * @param code stable code
 * @param severity whether the rule can be run all the same
 * @param file path relative to the rules root
 * @param line from 1
 * @param column from 1, in code points
 * @param length of the part meant, in code points
 * @param message what was expected and what was found
 * @param help what to do about it
 * @param sourceLine the line meant
 */
public record Diagnostic(
        Code code,
        Severity severity,
        String file,
        int line,
        int column,
        int length,
        Label message,
        Label help,
        String sourceLine) {

    /**
     * A diagnostic at that place.
     *
     * @param arguments what the message's placeholders stand for
     */
    public static Diagnostic at(Span span, Message message, Object... arguments) {
        return new Diagnostic(
                message.code(),
                message.severity(),
                span.file(),
                span.line(),
                span.column(),
                span.length(),
                message.text(arguments),
                message.help(arguments),
                span.sourceLine());
    }

    /** The same about a file that is called otherwise, for example by the path that leads to it from elsewhere. */
    public Diagnostic withFile(String name) {
        return new Diagnostic(code, severity, name, line, column, length, message, help, sourceLine);
    }

    /** The same as an error, for who cannot let it pass. */
    public Diagnostic asError() {
        return new Diagnostic(code, Severity.ERROR, file, line, column, length, message, help, sourceLine);
    }

    /** Whether the rule cannot be run. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Four lines for a terminal: place and message, source line, caret, help; no line break at the end. */
    public String render(Language language) {
        return DiagnosticRenderer.render(this, language);
    }

    /** As {@link #render} in English. */
    @Override
    public String toString() {
        return render(Language.EN);
    }
}
