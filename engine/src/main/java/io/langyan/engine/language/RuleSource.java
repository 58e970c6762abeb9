package io.langyan.engine.language;

/**
 * The text of one rule file.
 *
 * @param path relative to the rules root, with slashes: {@code refund/transfer_on_call.yaml}
 * @param text its content
 */
public record RuleSource(String path, String text) {}
