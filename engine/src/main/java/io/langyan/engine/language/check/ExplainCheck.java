package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import io.langyan.engine.rule.Template;
import io.langyan.engine.rule.Template.Placeholder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the {@code explain} texts: both languages show the same values, and none in clear that must not be. */
final class ExplainCheck {
    private final Context context;

    ExplainCheck(Context context) {
        this.context = context;
    }

    /** The texts in both languages; empty where one is missing or wrong. */
    Optional<Explanation> check(Section rule) {
        Label place = new Label("explain", "explain");
        Optional<Section> opened = rule.require("explain")
                .flatMap(node -> Section.open(node, place, List.of("zh", "en"), context.problems()));
        if (opened.isEmpty() || context.names().steps().isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlText> zh = context.language(opened.get(), "zh");
        Optional<YamlText> en = context.language(opened.get(), "en");
        TemplateReader reader = new TemplateReader(context);
        Optional<Template> chinese = zh.flatMap(reader::read);
        Optional<Template> english = en.flatMap(reader::read);
        if (chinese.isEmpty() || english.isEmpty()) {
            return Optional.empty();
        }
        compare("zh", zh.get(), chinese.get(), english.get());
        compare("en", en.get(), english.get(), chinese.get());
        return Optional.of(new Explanation(chinese.get(), english.get()));
    }

    private void compare(String language, YamlText text, Template template, Template other) {
        Set<Expr> elsewhere = values(other);
        long missing = values(template).stream()
                .filter(value -> !elsewhere.contains(value))
                .count();
        if (missing > 0) {
            Label what = new Label(missing + " 个取值", missing == 1 ? "one of its values" : missing + " of its values");
            context.problems().report(text.span(), Message.LANGUAGES_DIFFER, language, what);
        }
    }

    private static Set<Expr> values(Template template) {
        return template.parts().stream()
                .filter(Placeholder.class::isInstance)
                .map(part -> ((Placeholder) part).value())
                .collect(Collectors.toSet());
    }

    /**
     * What happened, in words.
     *
     * @param zh in Chinese
     * @param en in English
     */
    record Explanation(Template zh, Template en) {}
}
