package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;

/**
 * One thing that is wrong with a rule file.
 *
 * @param code stable code
 * @param file path relative to the rules root
 * @param line from 1
 * @param column from 1, in code points
 * @param length of the part meant, in code points
 * @param message what was expected and what was found
 * @param help what to do about it
 * @param sourceLine the line meant
 */
public record Diagnostic(
        Code code, String file, int line, int column, int length, Label message, Label help, String sourceLine) {

    /** A diagnostic at that place. */
    public static Diagnostic at(Span span, Code code, Label message, Label help) {
        return new Diagnostic(
                code, span.file(), span.line(), span.column(), span.length(), message, help, span.sourceLine());
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
