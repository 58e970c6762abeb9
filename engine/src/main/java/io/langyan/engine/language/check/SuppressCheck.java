package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Suppress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks {@code suppress}. */
final class SuppressCheck {
    private static final List<String> KEYS = List.of("per", "for", "unless_score_rises_by");

    private final Context context;

    SuppressCheck(Context context) {
        this.context = context;
    }

    /** The suppression, where the rule has one that is right. */
    Optional<Suppress> check(Section rule) {
        Label place = new Label("suppress", "suppress");
        return rule.find("suppress")
                .flatMap(node -> Section.open(node, place, KEYS, context.problems()))
                .flatMap(this::suppress);
    }

    private Optional<Suppress> suppress(Section section) {
        List<Field> per = new ArrayList<>();
        section.requireList("per").orElse(List.of()).forEach(item -> field(item).ifPresent(per::add));
        if (section.lacks("for")) {
            context.problems().report(section.span(), Message.WINDOW_MISSING, "for", section.place());
        }
        Optional<Long> length = section.text("for")
                .flatMap(text -> context.values().duration(text, "for", Limits.SECOND, Limits.SUPPRESS));
        OptionalInt rise = section.text("unless_score_rises_by")
                .flatMap(text -> context.values().number(text, "unless_score_rises_by", 1, Limits.POINTS))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return length.map(millis -> new Suppress(per, millis, rise));
    }

    private Optional<Field> field(YamlNode item) {
        Optional<EventType> trigger = context.names().steps().isEmpty()
                ? Optional.empty()
                : context.names().trigger().meaning();
        if (!(item instanceof YamlText text)) {
            context.problems()
                    .report(item.span(), Message.WRONG_SHAPE, Shapes.TEXT, "per", Shapes.of(item), "per: [payee]");
            return Optional.empty();
        }
        return trigger.flatMap(event -> Fields.find(event, text.value(), text.span(), context.problems()));
    }
}
