package io.langyan.job.desk;

import io.langyan.engine.desk.DeskSettings;
import java.io.Serializable;
import java.util.function.Supplier;

/** Where the stage of the desk gets its settings in each subtask. */
@FunctionalInterface
public interface DeskSource extends Supplier<DeskSettings>, Serializable {}
