package io.langyan.engine.language.expression;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import java.util.Optional;

/** From the text of an expression to a checked one. */
public final class ExpressionReader {
    /** The largest number of operators, names and literals in one expression. */
    public static final int MAX_NODES = 64;
    /** The deepest nesting of operators. */
    public static final int MAX_DEPTH = 8;

    private final Scope scope;
    private final Problems problems;

    /**
     * A reader of expressions of one place of a rule.
     *
     * @param scope what names mean there
     * @param problems where everything wrong is noted
     */
    public ExpressionReader(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** The condition that the text says, if it is one. */
    public Optional<Expr> condition(YamlText text) {
        return parse(text).flatMap(syntax -> new Typer(scope, text, problems).condition(syntax));
    }

    /**
     * The field, time or feature that a part of a text names, if it names one.
     *
     * @param text the text
     * @param from index of the first char of the name
     * @param to index after its last
     */
    public Optional<Expr> named(YamlText text, int from, int to) {
        String name = text.value().substring(from, to).strip();
        int shift = from + text.value().substring(from, to).indexOf(name);
        if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?")) {
            problems.report(text.span(from, to), Message.PLACEHOLDER_SYNTAX, name);
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        int end = shift + name.length();
        return dot < 0
                ? scope.name(name, text.span(shift, end), problems)
                : scope.member(
                        name.substring(0, dot),
                        name.substring(dot + 1),
                        text.span(shift, shift + dot),
                        text.span(shift + dot + 1, end),
                        problems);
    }

    private Optional<Syntax> parse(YamlText text) {
        try {
            Syntax syntax = Parser.parse(text.value());
            return withinLimits(syntax, text) ? Optional.of(syntax) : Optional.empty();
        } catch (ExpressionFault fault) {
            problems.report(text.span(fault.start(), fault.end()), fault.problem(), fault.arguments());
            return Optional.empty();
        }
    }

    private boolean withinLimits(Syntax syntax, YamlText text) {
        int nodes = nodes(syntax);
        int depth = depth(syntax);
        if (nodes > MAX_NODES) {
            report(syntax, text, MAX_NODES, new Label("节点数", "names, literals and operators"), nodes);
        } else if (depth > MAX_DEPTH) {
            report(syntax, text, MAX_DEPTH, new Label("嵌套层数", "levels"), depth);
        }
        return nodes <= MAX_NODES && depth <= MAX_DEPTH;
    }

    private void report(Syntax syntax, YamlText text, int limit, Label what, int found) {
        problems.report(text.span(syntax.start(), syntax.end()), Message.EXPRESSION_TOO_BIG, limit, what, found);
    }

    private static int nodes(Syntax syntax) {
        int options = syntax instanceof Syntax.Membership membership
                ? membership.options().size()
                : 0;
        return 1
                + options
                + syntax.parts().stream().mapToInt(ExpressionReader::nodes).sum();
    }

    private static int depth(Syntax syntax) {
        return 1
                + syntax.parts().stream()
                        .mapToInt(ExpressionReader::depth)
                        .max()
                        .orElse(0);
    }
}
