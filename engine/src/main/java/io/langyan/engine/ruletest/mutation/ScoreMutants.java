package io.langyan.engine.ruletest.mutation;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.rule.Rung;
import io.langyan.engine.rule.ScoreLine;
import java.util.List;

/** Changes what a rule counts and from which score on it warns: lines left out, points, conditions, rungs. */
final class ScoreMutants {
    private final MutantList mutants;
    private final CheckedRule rule;
    private final ReachableScores scores;

    ScoreMutants(MutantList mutants) {
        this.mutants = mutants;
        this.rule = mutants.copy().rule();
        this.scores = ReachableScores.of(rule.score());
    }

    void collect() {
        for (int i = 0; i < rule.score().size(); i++) {
            line(i, rule.score().get(i));
        }
        for (int i = 0; i < rule.ladder().size(); i++) {
            rung(i, rule.ladder().get(i));
        }
    }

    private void line(int index, ScoreLine line) {
        Label part = new Label("评分项 " + line.id(), "score line " + line.id());
        String item = Integer.toString(index);
        Label help = new Label(
                "加一个测试：该项成立，并用 score 或 because 写明", "add a test in which it counts, and assert the score or because");
        mutants.add(
                mutants.place("score", item, "id"),
                part,
                new Label("去掉", "left out"),
                help,
                mutants.copy().score(RuleCopy.without(rule.score(), index)));
        mutants.add(
                mutants.place("score", item, "add"),
                part,
                new Label("多一分", "one point more"),
                help,
                mutants.copy()
                        .score(RuleCopy.replaced(
                                rule.score(),
                                index,
                                new ScoreLine(line.id(), line.points() + 1, line.condition(), line.why()))));
        mutants.conditions(
                mutants.place("score", item, "if"),
                part,
                line.condition(),
                condition -> mutants.copy()
                        .score(RuleCopy.replaced(
                                rule.score(), index, new ScoreLine(line.id(), line.points(), condition, line.why()))));
    }

    private void rung(int index, Rung rung) {
        Label part = new Label("阶梯 " + rung.level(), "rung " + rung.level());
        int above = scores.atLeast(rung.at()) + 1;
        int below = scores.below(rung.at());
        if (above > 0) {
            move(index, above, above - 1, part);
        }
        if (below >= 0) {
            move(index, below, below, part);
        }
        if (rule.ladder().size() > 1) {
            ladder(index, part, new Label("去掉", "left out"), rung.at(), RuleCopy.without(rule.ladder(), index));
        }
    }

    private void move(int index, int at, int told, Label part) {
        Rung rung = rule.ladder().get(index);
        List<Rung> ladder = RuleCopy.replaced(rule.ladder(), index, new Rung(at, rung.level(), rung.action()));
        ladder(index, part, new Label("at 改为 " + at, "at " + at), told, ladder);
    }

    /** What means the same for every score that there can be is no change. */
    private void ladder(int index, Label part, Label change, int told, List<Rung> ladder) {
        if (!scores.meansTheSame(rule.ladder(), ladder)) {
            mutants.add(
                    mutants.place("warn", Integer.toString(index), "at"),
                    part,
                    change,
                    new Label("加一个测试：恰得 " + told + " 分", "add a test that scores exactly " + told),
                    mutants.copy().ladder(ladder));
        }
    }
}
