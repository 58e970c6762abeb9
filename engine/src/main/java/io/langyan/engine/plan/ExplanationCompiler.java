package io.langyan.engine.plan;

import io.langyan.engine.catalogue.EnumType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.FieldType;
import io.langyan.engine.event.Event;
import io.langyan.engine.explain.Language;
import io.langyan.engine.explain.Masks;
import io.langyan.engine.explain.Words;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Template;
import java.util.List;
import java.util.function.Function;

/** Turns templates into closures that write an explanation. */
final class ExplanationCompiler {
    private final Language language;

    private ExplanationCompiler(Language language) {
        this.language = language;
    }

    static Function<EvaluationContext, String> compile(Template template, Language language) {
        ExplanationCompiler compiler = new ExplanationCompiler(language);
        List<Function<EvaluationContext, String>> parts =
                template.parts().stream().map(compiler::part).toList();
        return context -> {
            StringBuilder explanation = new StringBuilder();
            parts.forEach(part -> explanation.append(part.apply(context)));
            return explanation.toString();
        };
    }

    private Function<EvaluationContext, String> part(Template.Part part) {
        if (part instanceof Template.Text text) {
            return context -> text.text();
        }
        Template.Placeholder placeholder = (Template.Placeholder) part;
        return ExpressionCompiler.isText(placeholder.value()) ? text(placeholder) : number(placeholder);
    }

    private Function<EvaluationContext, String> text(Template.Placeholder placeholder) {
        TextValue value = ExpressionCompiler.text(placeholder.value());
        Field.Mask mask = placeholder.value() instanceof Expr.FieldRef reference
                ? reference.field().mask()
                : Field.Mask.NONE;
        return context -> {
            String text = value.get(context);
            return text == null ? Words.missing(language) : Masks.mask(mask, text);
        };
    }

    private Function<EvaluationContext, String> number(Template.Placeholder placeholder) {
        NumberValue value = ExpressionCompiler.number(placeholder.value());
        return context -> {
            long number = value.get(context);
            return number == Event.MISSING ? Words.missing(language) : shown(placeholder, number);
        };
    }

    private String shown(Template.Placeholder placeholder, long number) {
        return switch (placeholder.filter()) {
            case CLOCK -> Words.clock(number);
            case DATE -> Words.date(language, number);
            case MINUTES -> Words.minutes(language, number);
            case YUAN -> Words.yuan(language, number);
            case LABEL -> label(placeholder, number);
            case PLAIN, MASK ->
                placeholder.value().type().kind() == FieldType.BOOL
                        ? Words.truth(language, number != 0)
                        : Long.toString(number);
        };
    }

    private String label(Template.Placeholder placeholder, long number) {
        EnumType type = placeholder.value().type().enumType().orElseThrow();
        return language.of(type.labels().get(type.valueOf((int) number)));
    }
}
