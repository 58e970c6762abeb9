package io.langyan.engine.explain;

import io.langyan.engine.catalogue.Label;

/** The two languages that explanations are written in. */
public enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN;

    /** The label in this language. */
    public String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }

    String choose(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
