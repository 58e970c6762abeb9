package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Never;
import java.util.List;
import java.util.Optional;

/** Checks what must not happen between two steps, or between a step and a deadline after the last one. */
final class NeverCheck {
    private final Context context;
    private final Entity entity;

    NeverCheck(Context context, Entity entity) {
        this.context = context;
        this.entity = entity;
    }

    Optional<Never> check(String name, Section section) {
        Optional<EventType> event = section.requireText("event").flatMap(text -> context.event(text, entity));
        Optional<Expr> where =
                context.condition(section, "where", context.names().ofNever(event));
        Optional<Integer> from = section.text("from").map(this::step).orElse(Optional.of(0));
        Optional<End> to = section.text("to").map(this::end).orElse(Optional.of(new End(trigger(), 0)));
        if (event.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = to.get().afterMillis() > 0 || from.get() < to.get().step();
        if (!ordered) {
            String first = context.names().steps().get(from.get()).name();
            String second = context.names().steps().get(to.get().step()).name();
            context.problems().report(section.span(), Message.NEVER_ORDER, first, second);
        }
        return Optional.of(new Never(
                name, event.get(), where, from.get(), to.get().step(), to.get().afterMillis()));
    }

    private int trigger() {
        return context.names().steps().size() - 1;
    }

    /** A step, or so long after the last one. */
    private Optional<End> end(YamlText text) {
        int plus = text.value().indexOf('+');
        if (plus < 0) {
            return step(text).map(step -> new End(step, 0));
        }
        YamlText name = part(text, 0, plus);
        String shown = "'to: " + name.value() + " + …'";
        Optional<Integer> step = step(name);
        Optional<Long> after = context.values()
                .duration(part(text, plus + 1, text.value().length()), shown, Limits.SECOND, Limits.DEADLINE);
        if (step.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        if (step.get() != trigger()) {
            String last = context.names().trigger().name();
            String written = context.names().steps().get(step.get()).name();
            context.problems().report(text.span(), Message.DEADLINE_NOT_LAST, last, written);
            return Optional.empty();
        }
        return Optional.of(new End(step.get(), after.get()));
    }

    private Optional<Integer> step(YamlText text) {
        String step = text.value();
        int index = context.names().stepIndex(step);
        if (index >= 0) {
            return Optional.of(index);
        }
        List<String> known =
                context.names().steps().stream().map(Names.Named::name).toList();
        context.problems()
                .report(text.span(), Message.UNKNOWN_STEP, step, Words.didYouMean(step, known), Words.list(known));
        return Optional.empty();
    }

    /** A part of a text, without the blanks around it, that still knows where it stands. */
    private static YamlText part(YamlText text, int from, int to) {
        String value = text.value();
        int first = from;
        int last = to;
        while (first < last && value.charAt(first) == ' ') {
            first++;
        }
        while (last > first && value.charAt(last - 1) == ' ') {
            last--;
        }
        // An empty part is pointed at by the sign that it should follow or precede.
        int shownFrom = first < last ? first : Math.max(0, from - 1);
        int shownTo = first < last ? last : Math.max(shownFrom + 1, to);
        return new YamlText(text.span(shownFrom, shownTo), value.substring(first, last), text.plain(), text.places());
    }

    /**
     * Up to when something must not happen.
     *
     * @param step the index of a step
     * @param afterMillis how long after it; 0 for the step itself
     */
    private record End(int step, long afterMillis) {}
}
