package io.langyan.job.plan;

import io.langyan.engine.plan.Plan;
import java.io.Serializable;

/** Where an operator gets its plan once it runs: plans themselves never travel. */
@FunctionalInterface
public interface PlanSource extends Serializable {
    /** The plan; the same content on every call. */
    Plan plan();
}
