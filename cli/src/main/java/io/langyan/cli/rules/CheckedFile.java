package io.langyan.cli.rules;

import io.langyan.engine.diagnostic.Diagnostic;
import io.langyan.engine.language.Note;
import io.langyan.engine.rule.CheckedRule;
import io.langyan.engine.ruletest.RuleTest;
import java.util.List;
import java.util.Optional;

/**
 * What became of a rule file.
 *
 * @param file the file
 * @param rule its rule, where nothing is wrong
 * @param tests its tests
 * @param diagnostics what is wrong, or should be looked at; the file is called as the user called it
 * @param notes what is right, and good to know
 */
record CheckedFile(
        RuleFile file,
        Optional<CheckedRule> rule,
        List<RuleTest> tests,
        List<Diagnostic> diagnostics,
        List<Note> notes) {}
