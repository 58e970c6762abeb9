package io.langyan.cli.rules;

import io.langyan.engine.language.RuleSource;
import java.nio.file.Path;

/**
 * A rule as a file.
 *
 * @param root the directory that rule ids begin at
 * @param path where it is
 * @param shown how the user called it
 * @param source its text, by its path from the root
 */
record RuleFile(Path root, Path path, String shown, RuleSource source) {}
