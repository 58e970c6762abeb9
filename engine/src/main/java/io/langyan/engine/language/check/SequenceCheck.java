package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Never;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the {@code sequence} of a rule, and gives its steps their names. */
final class SequenceCheck {
    private static final Label STEPS = new Label("步骤", "steps");

    private final Context context;
    private final Entity entity;

    SequenceCheck(Context context, Entity entity) {
        this.context = context;
        this.entity = entity;
    }

    /** The sequence; empty where it cannot be understood at all. */
    Optional<Sequence> check(Section rule) {
        Label place = new Label("sequence", "the sequence");
        return rule.require("sequence")
                .flatMap(node -> Section.open(node, place, List.of("within", "steps", "never"), context.problems()))
                .flatMap(this::sequence);
    }

    private Optional<Sequence> sequence(Section section) {
        if (section.lacks("within")) {
            context.problems().report(section.span(), Message.WINDOW_MISSING, "within", section.place());
        }
        Optional<Long> within = section.text("within")
                .flatMap(text -> context.values().duration(text, "within", Limits.SECOND, Limits.WITHIN));
        List<NamedSection> sections = section.requireList("steps")
                .map(items -> named(items, STEPS, List.of("event", "where")))
                .orElse(List.of());
        if (section.has("steps") && sections.isEmpty()) {
            context.problems()
                    .report(section.span(), Message.WRONG_SHAPE, STEPS, "steps", Shapes.LIST, "[{pay: {event: …}}]");
        }
        Limits.check(sections.size(), Limits.STEPS, STEPS, span(section, "steps"), context.problems());
        sections.forEach(this::nameStep);
        List<Step> steps = steps(sections);
        List<Never> never = sections.isEmpty() ? List.of() : never(section);
        return within.filter(found -> steps.size() == sections.size() && !steps.isEmpty())
                .map(found -> new Sequence(found, steps, never));
    }

    private static Span span(Section section, String key) {
        return section.find(key).map(YamlNode::span).orElse(section.span());
    }

    private void nameStep(NamedSection step) {
        context.newName(step.key());
        Optional<EventType> event = step.section().requireText("event").flatMap(text -> context.event(text, entity));
        context.names().addStep(step.key().value(), event);
    }

    private List<Step> steps(List<NamedSection> sections) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Optional<Expr> where = context.condition(
                    sections.get(i).section(), "where", context.names().ofStep(i));
            String name = sections.get(i).key().value();
            context.names().steps().get(i).meaning().ifPresent(event -> steps.add(new Step(name, event, where)));
        }
        return steps;
    }

    private List<Never> never(Section section) {
        Label what = new Label("never", "never");
        List<NamedSection> sections = section.list("never")
                .map(items -> named(items, what, List.of("event", "where", "from", "to")))
                .orElse(List.of());
        Limits.check(sections.size(), Limits.NEVER, what, span(section, "never"), context.problems());
        NeverCheck check = new NeverCheck(context, entity);
        List<Never> never = new ArrayList<>();
        for (NamedSection item : sections) {
            context.newName(item.key());
            check.check(item.key().value(), item.section()).ifPresent(never::add);
        }
        return never;
    }

    /** Items of the form {@code - name: {…}}. */
    private List<NamedSection> named(List<YamlNode> items, Label what, List<String> keys) {
        List<NamedSection> sections = new ArrayList<>();
        for (YamlNode item : items) {
            Section.openAny(item, what, "- name: {event: …}", context.problems())
                    .ifPresent(section -> {
                        if (section.entries().size() != 1) {
                            Label found = new Label(
                                    section.entries().size() + " 个键",
                                    section.entries().size() + " keys");
                            Label one = new Label("单个名称", "one name");
                            context.problems()
                                    .report(item.span(), Message.WRONG_SHAPE, one, what, found, "- name: {event: …}");
                        }
                        section.entries().stream()
                                .limit(1)
                                .forEach(entry -> named(entry, keys).ifPresent(sections::add));
                    });
        }
        return sections;
    }

    private Optional<NamedSection> named(Entry entry, List<String> keys) {
        String name = entry.key().value();
        Label place = new Label("步骤 " + name, "step " + name);
        return Section.open(entry.value(), place, keys, context.problems())
                .map(section -> new NamedSection(entry.key(), section));
    }

    /**
     * A step or never with its name.
     *
     * @param key the name
     * @param section what it says
     */
    private record NamedSection(YamlText key, Section section) {}
}
