package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Label;

/** The ways in which a rule's test is run: the outcome must be the same in all of them (DESIGN 3.3). */
enum Mode {
    IN_ORDER("按时间次序", "in order"),
    SHUFFLED("在乱序范围内打乱", "shuffled within the out-of-orderness"),
    RESTORED("每个事件后存取状态", "with the state written and read after every event"),
    DUPLICATED("每个事件重复一次", "with every event twice");

    private final Label label;

    Mode(String zh, String en) {
        this.label = new Label(zh, en);
    }

    Label label() {
        return label;
    }
}
