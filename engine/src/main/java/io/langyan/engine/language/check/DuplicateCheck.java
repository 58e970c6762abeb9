package io.langyan.engine.language.check;

import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlMap;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds score lines with the same condition, and features that compute the same: one of them says nothing. */
final class DuplicateCheck {
    private final Context context;

    DuplicateCheck(Context context) {
        this.context = context;
    }

    void check(Section rule) {
        rule.find("score").filter(YamlNode.YamlList.class::isInstance).ifPresent(node -> {
            Map<String, String> conditions = new HashMap<>();
            for (YamlNode item : ((YamlNode.YamlList) node).items()) {
                Optional<YamlText> condition = text(item, "if");
                String id = text(item, "id").map(YamlText::value).orElse("?");
                condition.ifPresent(text -> report(text, conditions.putIfAbsent(normal(text.value()), id)));
            }
        });
        rule.find("features").filter(YamlMap.class::isInstance).ifPresent(node -> {
            Map<List<String>, String> features = new HashMap<>();
            for (YamlNode.Entry entry : ((YamlMap) node).entries()) {
                if (entry.value() instanceof YamlMap map) {
                    List<String> content = map.entries().stream()
                            .map(each -> each.key().value() + ": " + written(each.value()))
                            .sorted()
                            .toList();
                    report(
                            entry.key(),
                            features.putIfAbsent(content, entry.key().value()));
                }
            }
        });
    }

    private void report(YamlText place, String earlier) {
        if (earlier != null) {
            context.problems().report(place.span(), Message.DUPLICATE_PART, earlier);
        }
    }

    private static String written(YamlNode value) {
        return value instanceof YamlText text ? normal(text.value()) : value.toString();
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Optional<YamlText> text(YamlNode item, String key) {
        return item instanceof YamlMap map
                ? map.entries().stream()
                        .filter(entry -> entry.key().value().equals(key) && entry.value() instanceof YamlText)
                        .map(entry -> (YamlText) entry.value())
                        .findFirst()
                : Optional.empty();
    }
}
