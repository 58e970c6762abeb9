package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.desk.FeedbackType;
import io.langyan.engine.desk.RaiseRules;
import io.langyan.engine.desk.Routing;
import io.langyan.engine.diagnostic.Message;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.language.yaml.YamlNode.YamlText;
import io.langyan.engine.rule.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks when feedback raises a warning, and whose a warning is. */
final class DeskRoutingCheck {
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");
    private static final long LONGEST = Duration.ofHours(72).toMillis();
    private static final int MOST_ATTEMPTS = 10;

    private final Values values;
    private final Problems problems;

    DeskRoutingCheck(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    Optional<RaiseRules> raises(Section file) {
        List<String> keys = List.of("busy_from", "unreached", "always");
        Optional<Section> section = file.require("raises")
                .flatMap(node -> Section.open(node, new Label("raises", "raises"), keys, problems));
        Optional<Level> busyFrom = section.flatMap(found -> found.requireText("busy_from"))
                .flatMap(text -> values.choice(text, new Label("级别", "level"), LadderCheck.LEVELS))
                .map(Level::valueOf);
        Optional<Integer> unreached = section.flatMap(found -> found.requireText("unreached"))
                .flatMap(text -> values.number(text, "unreached", 1, MOST_ATTEMPTS));
        Set<FeedbackType> always = EnumSet.noneOf(FeedbackType.class);
        List<String> types =
                Arrays.stream(FeedbackType.values()).map(FeedbackType::name).toList();
        for (YamlNode item :
                section.flatMap(found -> found.requireList("always")).orElse(List.of())) {
            DeskNames.text(item, "always", problems)
                    .flatMap(text -> values.choice(text, new Label("反馈类型", "feedback type"), types))
                    .map(FeedbackType::valueOf)
                    .ifPresent(always::add);
        }
        return busyFrom.flatMap(level -> unreached.map(count -> new RaiseRules(level, count, always)));
    }

    Optional<Routing> routing(Section file) {
        List<String> keys = List.of("city", "sub_bureaus", "fresh", "acknowledge");
        Optional<Section> section = file.require("routing")
                .flatMap(node -> Section.open(node, new Label("routing", "routing"), keys, problems));
        Optional<String> city =
                section.flatMap(found -> found.requireText("city")).flatMap(text -> code(text, "city", "340100"));
        Set<String> subBureaus = new LinkedHashSet<>();
        for (YamlNode item :
                section.flatMap(found -> found.requireList("sub_bureaus")).orElse(List.of())) {
            DeskNames.text(item, "sub_bureaus", problems)
                    .flatMap(text -> code(text, "sub_bureaus", "340102"))
                    .ifPresent(subBureaus::add);
        }
        Optional<Long> fresh = duration(section, "fresh");
        Optional<Long> acknowledge = duration(section, "acknowledge");
        return city.flatMap(
                own -> fresh.flatMap(age -> acknowledge.map(within -> new Routing(own, subBureaus, age, within))));
    }

    private Optional<Long> duration(Optional<Section> section, String key) {
        return section.flatMap(found -> found.requireText(key))
                .flatMap(
                        text -> values.duration(text, key, Duration.ofMinutes(1).toMillis(), LONGEST));
    }

    private Optional<String> code(YamlText text, String key, String example) {
        if (CODE.matcher(text.value()).matches()) {
            return Optional.of(text.value());
        }
        Label expected = new Label("六位行政区划代码", "a division code of six digits");
        problems.report(text.span(), Message.WRONG_TEXT, expected, key, text.value(), example);
        return Optional.empty();
    }
}
