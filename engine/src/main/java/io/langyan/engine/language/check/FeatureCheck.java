package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Feature.WindowKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the {@code features} of a rule, and gives them their names. */
final class FeatureCheck {
    private static final String FIRST_SEEN = "first_seen";
    private static final List<String> WINDOW_KINDS = Arrays.stream(WindowKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Context context;
    private final WindowCheck windows;
    private final FirstSeenCheck firstSeen;
    private final UsualCheck usual;

    FeatureCheck(Context context, Entity entity) {
        this.context = context;
        this.windows = new WindowCheck(context, entity);
        this.firstSeen = new FirstSeenCheck(context, entity);
        this.usual = new UsualCheck(context, entity);
    }

    /** The features that are right; wrong ones have been reported and keep their name. */
    List<Feature> check(Section rule) {
        Label place = new Label("features", "the features");
        List<Entry> entries = rule.find("features")
                .flatMap(node -> Section.openAny(node, place, "{name: {count: events, …}}", context.problems()))
                .map(Section::entries)
                .orElse(List.of());
        rule.find("features")
                .ifPresent(node -> Limits.check(
                        entries.size(), Limits.FEATURES, new Label("特征", "features"), node.span(), context.problems()));
        List<Feature> features = new ArrayList<>();
        for (Entry entry : entries) {
            refuseFieldName(entry);
            Optional<String> name = context.newName(entry.key());
            Optional<Feature> feature = name.flatMap(found -> feature(found, entry));
            context.names().addFeature(entry.key().value(), feature);
            feature.ifPresent(features::add);
        }
        return features;
    }

    /** A feature called like a field of the trigger would hide it in score and explain. */
    private void refuseFieldName(Entry entry) {
        Optional<EventType> trigger = context.names().steps().isEmpty()
                ? Optional.empty()
                : context.names().trigger().meaning();
        String name = entry.key().value();
        if (trigger.isPresent() && trigger.get().field(name).isPresent()) {
            Label field = new Label("触发事件的字段", "a field of the trigger");
            context.problems().report(entry.key().span(), Message.NAME_TAKEN, name, field);
        }
    }

    private Optional<Feature> feature(String name, Entry entry) {
        Label place = new Label("特征 " + name, "feature " + name);
        Optional<Section> opened =
                Section.openAny(entry.value(), place, "{count: events, of: …, over: 2h}", context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        if (section.has(UsualCheck.KEY)) {
            return usual.check(name, entry, place);
        }
        if (section.has(FIRST_SEEN)) {
            return firstSeen.check(name, entry, place);
        }
        Optional<String> kind = WINDOW_KINDS.stream().filter(section::has).findFirst();
        if (kind.isEmpty()) {
            context.problems()
                    .report(
                            section.span(),
                            Message.MISSING_KEY,
                            "count|sum|max|min|distinct|since|first_seen|usual",
                            place);
            return Optional.empty();
        }
        return windows.check(name, WindowKind.valueOf(kind.get().toUpperCase(Locale.ROOT)), entry, place);
    }
}
