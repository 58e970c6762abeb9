package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Entity;
import io.langyan.engine.catalogue.EventType;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.diagnostic.Words;
import io.langyan.engine.language.expression.ExpressionReader;
import io.langyan.engine.language.expression.Scope;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every check of one file needs at hand: the catalogue, the problems so far, the names given so far. */
final class Context {
    private final Catalogue catalogue;
    private final Problems problems;
    private final Values values;
    private final Names names;
    private final List<Expiry> expiries = new ArrayList<>();

    Context(Catalogue catalogue, Problems problems, KnownTags tags) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.values = new Values(problems);
        this.names = new Names(catalogue.lists(), tags);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Problems problems() {
        return problems;
    }

    Values values() {
        return values;
    }

    Names names() {
        return names;
    }

    List<Expiry> expiries() {
        return expiries;
    }

    /** The event of that name, if it is one of the entity. */
    Optional<EventType> event(YamlText name, Entity entity) {
        Optional<EventType> event = catalogue.event(name.value());
        if (event.isEmpty()) {
            List<String> all = catalogue.events().stream().map(EventType::name).toList();
            Label suggestion = Words.didYouMean(name.value(), all);
            problems.report(name.span(), Message.UNKNOWN_EVENT, name.value(), suggestion, Words.list(all));
            return event;
        }
        if (!event.get().entities().contains(entity)) {
            List<String> reachable = catalogue.events().stream()
                    .filter(other -> other.entities().contains(entity))
                    .map(EventType::name)
                    .toList();
            problems.report(
                    name.span(), Message.EVENT_NOT_OF_ENTITY, name.value(), entity.word(), Words.list(reachable));
        }
        return event;
    }

    /** The optional condition under a key. */
    Optional<Expr> condition(Section section, String key, Scope scope) {
        return section.text(key).flatMap(text -> condition(text, scope));
    }

    /** The condition that the text says. */
    Optional<Expr> condition(YamlText text, Scope scope) {
        Optional<Expr> condition = new ExpressionReader(scope, problems).condition(text);
        condition.ifPresent(found -> new ConstantCheck(this, text).check(found));
        return condition;
    }

    /** A text in both languages. */
    Optional<Label> label(Section owner, String key) {
        Label place = new Label(
                owner.place().zh() + " 的 " + key, key + " of " + owner.place().en());
        return owner.require(key)
                .flatMap(node -> Section.openLabel(node, place, problems))
                .flatMap(section -> {
                    Optional<YamlText> zh = language(section, "zh");
                    Optional<YamlText> en = language(section, "en");
                    return zh.flatMap(chinese -> en.map(english -> new Label(chinese.value(), english.value())));
                });
    }

    /** The text in one language; a missing one is reported. */
    Optional<YamlText> language(Section section, String key) {
        if (section.lacks(key)) {
            problems.report(section.span(), Message.MISSING_LANGUAGE, key, section.place());
        }
        return section.text(key);
    }

    /** A new name for a part of the rule; one that is malformed or taken is reported. */
    Optional<String> newName(YamlText key) {
        Optional<String> name = values.name(key);
        if (name.isPresent() && names.isTaken(name.get())) {
            problems.report(key.span(), Message.NAME_TAKEN, key.value(), new Label("步骤或特征", "a step or feature"));
        }
        return name;
    }

    /** Reports what the language has but this release does not evaluate, with what to do until then. */
    void notYet(Span span, Label what, Label instead) {
        problems.report(span, Message.NOT_YET, what, instead);
    }
}
