package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.Field;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.Entry;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tags that the rules at hand put on accounts and phones: what other rules can ask for (RULES S14). */
public final class KnownTags {
    private final Map<Entity, Set<String>> byEntity = new TreeMap<>();
    private final boolean any;

    private KnownTags(boolean any) {
        this.any = any;
    }

    /** No tag at all. */
    public static KnownTags none() {
        return new KnownTags(false);
    }

    /** Whatever a rule asks for: of rules that were checked before, among others that are not at hand. */
    public static KnownTags any() {
        return new KnownTags(true);
    }

    /** Takes up what a rule file says of tags, however wrong the rest of it is. */
    public void declare(YamlNode root) {
        Optional<Entity> entity = value(root, "entity")
                .filter(YamlText.class::isInstance)
                .flatMap(text -> entity(((YamlText) text).value()));
        if (entity.isPresent() && value(root, "tag").orElse(null) instanceof YamlList tags) {
            for (YamlNode tag : tags.items()) {
                if (value(tag, "name").orElse(null) instanceof YamlText name) {
                    byEntity.computeIfAbsent(entity.get(), none -> new TreeSet<>())
                            .add(name.value());
                }
            }
        }
    }

    private Collection<String> on(Entity entity) {
        return any ? new Anything() : byEntity.getOrDefault(entity, Set.of());
    }

    /** The tags that are put on what a field holds. */
    public Collection<String> of(Field field) {
        return on(field.mask() == Field.Mask.PHONE ? Entity.PHONE : Entity.ACCOUNT);
    }

    private static Optional<Entity> entity(String word) {
        return List.of(Entity.ACCOUNT, Entity.PHONE).stream()
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    private static Optional<YamlNode> value(YamlNode node, String key) {
        return node instanceof YamlMap map
                ? map.entries().stream()
                        .filter(entry -> entry.key().value().equals(key))
                        .map(Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    /** Contains what it is asked for. */
    private static final class Anything extends AbstractSet<String> {
        @Override
        public boolean contains(Object name) {
            return true;
        }

        @Override
        public Iterator<String> iterator() {
            return Set.<String>of().iterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
