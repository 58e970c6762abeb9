package io.langyan.engine.language.check;

import io.langyan.engine.catalogue.Catalogue;
import io.langyan.engine.catalogue.Label;
import io.langyan.engine.diagnostic.Problems;
import io.langyan.engine.language.check.ExplainCheck.Explanation;
import io.langyan.engine.language.yaml.YamlNode;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Exemption;
import io.langyan.engine.rule.Feature;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import io.langyan.engine.rule.Sequence;
import io.langyan.engine.rule.Suppress;
import io.langyan.engine.rule.Tag;
import io.langyan.engine.ruletest.RuleTest;
import java.util.List;
import java.util.Optional;

/** Checks one rule file from top to bottom; every part is looked at, whatever is wrong with the others. */
public final class RuleCheck {
    private static final List<String> KEYS = List.of(
            "format",
            "rule",
            "version",
            "status",
            "owner",
            "fraud_type",
            "entity",
            "title",
            "about",
            "review_by",
            "sequence",
            "features",
            "score",
            "warn",
            "explain",
            "suppress",
            "except",
            "emit",
            "tag",
            "tests");
    private static final List<String> PUBLISHED_KEYS =
            KEYS.stream().filter(key -> !key.equals("tests")).toList();

    /** The keys of a rule in the order in which they stand (RULES section 1). */
    public static List<String> keys() {
        return KEYS;
    }

    private final Context context;
    private final boolean published;

    private RuleCheck(Catalogue catalogue, KnownTags tags, Problems problems, boolean published) {
        this.context = new Context(catalogue, problems, tags);
        this.published = published;
    }

    /**
     * A check of one file.
     *
     * @param catalogue what rules can name
     * @param tags the tags that rules can ask for
     * @param problems where everything wrong is noted; empty so far
     */
    public RuleCheck(Catalogue catalogue, KnownTags tags, Problems problems) {
        this(catalogue, tags, problems, false);
    }

    /** The check of a rule that was published, which must have left its tests behind. */
    public static RuleCheck ofPublished(Catalogue catalogue, KnownTags tags, Problems problems) {
        return new RuleCheck(catalogue, tags, problems, true);
    }

    /**
     * Checks a rule.
     *
     * @param file its path relative to the rules root
     * @param root what it says
     * @return the rule with its tests; empty where anything is wrong
     */
    public Optional<Result> check(String file, YamlNode root) {
        Label place = new Label("规则", "a rule");
        return Section.open(root, place, published ? PUBLISHED_KEYS : KEYS, context.problems())
                .flatMap(rule -> check(file, rule));
    }

    private Optional<Result> check(String file, Section rule) {
        Header header = new HeaderCheck(context).check(rule, file);
        context.names().about(header.entity());
        Optional<Sequence> sequence = new SequenceCheck(context, header.entity()).check(rule);
        List<Feature> features = new FeatureCheck(context, header.entity()).check(rule);
        int beforeScore = context.problems().count();
        ScoreCheck scoreCheck = new ScoreCheck(context);
        List<ScoreLine> score = scoreCheck.check(rule);
        boolean scoreIsRight = context.problems().count() == beforeScore;
        List<Rung> ladder = new LadderCheck(context).check(rule, score, scoreIsRight);
        Optional<Explanation> explanation = new ExplainCheck(context).check(rule);
        Optional<Suppress> suppress = new SuppressCheck(context).check(rule);
        List<Exemption> exemptions = new ExemptionCheck(context, header.owner()).check(rule);
        List<Tag> tags = new TagCheck(context, header.entity()).check(rule);
        new DuplicateCheck(context).check(rule);
        List<RuleTest> tests = published ? List.of() : new TestCheck(context, scoreCheck.ids()).check(rule);
        if (!context.problems().isEmpty()) {
            return Optional.empty();
        }
        CheckedRule checked = new CheckedRule(
                header.id().orElseThrow(),
                header.version().orElseThrow(),
                header.status().orElseThrow(),
                header.owner().orElseThrow(),
                header.fraudType().orElseThrow(),
                header.entity(),
                header.title().orElseThrow(),
                sequence.orElseThrow(),
                features,
                score,
                ladder,
                explanation.orElseThrow().zh(),
                explanation.orElseThrow().en(),
                suppress,
                exemptions,
                header.emit(),
                tags);
        new CostCheck(context)
                .check(checked, rule.find("features").map(YamlNode::span).orElse(rule.span()));
        if (!context.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Result(checked, tests, List.copyOf(context.expiries())));
    }

    /**
     * A rule and its tests.
     *
     * @param rule the rule
     * @param tests its tests
     * @param expiries the last days of its exceptions
     */
    public record Result(CheckedRule rule, List<RuleTest> tests, List<Expiry> expiries) {}
}
