package io.langyan.engine.catalogue;

/**
 * A text in the two languages of the dispatch desk.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) {}
