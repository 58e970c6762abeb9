package io.langyan.engine.ruletest;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.detection.Finding;
import java.util.List;

/** Tells what is behind the outcome of a test. */
interface Reasons {
    /** For whoever only wants to know whether a test passes. */
    Reasons NONE = new Reasons() {
        @Override
        public Label of(Finding finding) {
            return new Label("", "");
        }

        @Override
        public Label ofCount(List<Expectation> expected, List<Finding> found) {
            return new Label("", "");
        }
    };

    /** What is behind a finding. */
    Label of(Finding finding);

    /** What is behind warnings that were not expected, and behind the lack of those that were. */
    Label ofCount(List<Expectation> expected, List<Finding> found);
}
