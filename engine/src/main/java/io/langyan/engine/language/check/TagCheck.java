package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks {@code tag}: what a rule on accounts or phones calls whom it detects. */
final class TagCheck {
    private static final List<String> KEYS = List.of("name", "for");

    private final Context context;
    private final Entity entity;

    TagCheck(Context context, Entity entity) {
        this.context = context;
        this.entity = entity;
    }

    /** The tags that are right; wrong ones have been reported. */
    List<Tag> check(Section rule) {
        List<YamlNode> items = rule.list("tag").orElse(List.of());
        if (items.isEmpty()) {
            return List.of();
        }
        if (entity == Entity.PERSON) {
            context.problems().report(rule.find("tag").orElseThrow().span(), Message.PERSON_TAGGED);
            return List.of();
        }
        Limits.check(
                items.size(),
                Limits.TAGS,
                new Label("标签", "tags"),
                rule.find("tag").orElseThrow().span(),
                context.problems());
        List<Tag> tags = new ArrayList<>();
        items.forEach(item -> tag(item, tags).ifPresent(tags::add));
        return tags;
    }

    private Optional<Tag> tag(YamlNode item, List<Tag> earlier) {
        Optional<Section> opened = Section.open(item, new Label("标签", "a tag"), KEYS, context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        Optional<String> name = section.requireText("name").flatMap(text -> name(text, earlier));
        if (section.lacks("for")) {
            context.problems().report(section.span(), Message.WINDOW_MISSING, "for", section.place());
        }
        Optional<Long> length = section.text("for")
                .flatMap(text -> context.values().duration(text, "for", Limits.MINUTE, Limits.WINDOW));
        return name.flatMap(found -> length.map(millis -> new Tag(found, millis)));
    }

    /** What the engine says itself about a detection cannot be a name. */
    private Optional<String> name(YamlText text, List<Tag> earlier) {
        boolean taken = text.value().equals(Finding.APPROXIMATE)
                || earlier.stream().anyMatch(tag -> tag.name().equals(text.value()));
        if (taken) {
            context.problems().report(text.span(), Message.NAME_TAKEN, text.value(), new Label("另一标签", "another tag"));
            return Optional.empty();
        }
        return context.values().name(text);
    }
}
