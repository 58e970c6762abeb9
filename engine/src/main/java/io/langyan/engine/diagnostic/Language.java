package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;

/** The languages that diagnostics are told in. */
public enum Language {
    /** English. */
    EN,
    /** Chinese. */
    ZH;

    /** The text of a label in this language. */
    public String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }
}
