package io.langyan.engine.diagnostic;

import io.langyan.engine.catalogue.Label;

/** How bad a diagnostic is. */
public enum Severity {
    /** The rule cannot be run. */
    ERROR(new Label("错误", "error")),
    /** The rule runs, but somebody should look at it. */
    WARNING(new Label("警告", "warning"));

    private final Label label;

    Severity(Label label) {
        this.label = label;
    }

    /** How it is called. */
    public Label label() {
        return label;
    }
}
