package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Span;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlList;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.ruletest.Expectation;
import io.langyan.engine.ruletest.RuleTest;
import io.langyan.engine.ruletest.TestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the {@code tests} of a rule: at least one that warns and one that stays quiet, each asserting something. */
final class TestCheck {
    private static final String NONE = "none";

    private final Context context;
    private final TestEventCheck events;
    private final ExpectationCheck expectations;

    TestCheck(Context context, List<String> scoreLines) {
        this.context = context;
        this.events = new TestEventCheck(context);
        this.expectations = new ExpectationCheck(context, scoreLines);
    }

    /** The tests that are right; wrong ones have been reported. */
    List<RuleTest> check(Section rule) {
        List<YamlNode> items = rule.requireList("tests").orElse(List.of());
        int before = context.problems().count();
        List<RuleTest> tests = new ArrayList<>();
        items.forEach(item -> test(item).ifPresent(tests::add));
        boolean allRead = context.problems().count() == before;
        if (rule.has("tests") && allRead) {
            Span span = rule.find("tests").orElseThrow().span();
            requireKind(
                    tests.stream().anyMatch(test -> !test.expected().isEmpty()),
                    span,
                    new Label("会预警", "with a warning"));
            requireKind(
                    tests.stream().anyMatch(test -> test.expected().isEmpty()),
                    span,
                    new Label("不预警", "that stays quiet"));
        }
        return tests;
    }

    private void requireKind(boolean found, Span span, Label kind) {
        if (!found) {
            context.problems().report(span, Message.TOO_FEW_TESTS, kind);
        }
    }

    private Optional<RuleTest> test(YamlNode item) {
        Label place = new Label("测试", "a test");
        Optional<Section> opened = Section.open(item, place, List.of("name", "events", "expect"), context.problems());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Section section = opened.get();
        Optional<YamlText> name = section.requireText("name");
        String shown = name.map(YamlText::value).orElse("?");
        List<TestEvent> happening = new ArrayList<>();
        List<YamlNode> eventNodes = assertsSomething(section, "events", shown);
        eventNodes.forEach(node -> events.check(node).ifPresent(happening::add));
        Optional<List<Expectation>> expected = expected(section, shown);
        boolean complete = name.isPresent() && happening.size() == eventNodes.size() && !happening.isEmpty();
        Span span = name.map(YamlText::span).orElse(section.span());
        return complete ? expected.map(all -> new RuleTest(shown, span, happening, all)) : Optional.empty();
    }

    private Optional<List<Expectation>> expected(Section section, String name) {
        if (section.find("expect").orElse(null) instanceof YamlText text) {
            return context.values()
                    .choice(text, new Label("expect", "expectation"), List.of(NONE))
                    .map(none -> List.of());
        }
        List<YamlNode> nodes = assertsSomething(section, "expect", name);
        List<Expectation> all = new ArrayList<>();
        nodes.forEach(node -> expectations.check(node).ifPresent(all::add));
        return all.size() == nodes.size() && !all.isEmpty() ? Optional.of(all) : Optional.empty();
    }

    private List<YamlNode> assertsSomething(Section section, String key, String name) {
        Optional<YamlNode> node = section.find(key);
        boolean empty = node.isEmpty()
                || (node.get() instanceof YamlList list && list.items().isEmpty());
        if (empty && (node.isPresent() || section.lacks(key))) {
            Span span = node.map(YamlNode::span).orElse(section.span());
            context.problems().report(span, Message.TEST_ASSERTS_NOTHING, name, key);
        }
        return section.list(key).orElse(List.of());
    }
}
