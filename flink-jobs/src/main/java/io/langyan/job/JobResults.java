package io.langyan.job;

import io.langyan.job.intake.GatedRecord;
import io.langyan.job.report.ReportStages;
import io.langyan.schema.DeadLetter;
import io.langyan.schema.Detection;
import io.langyan.schema.RuleStatus;
import io.langyan.schema.Suspect;
import io.langyan.schema.Warning;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the job has to tell.
 *
 * @param warnings what the desk must act on, in order per subject
 * @param detections what the rules found, in order per entity
 * @param suspects the numbers and accounts that rules suspect, in order per number or account
 * @param reports what is reported beside warnings
 * @param deadLetters what could not be used
 * @param late records that came late, those too old to be evaluated among them
 * @param ruleStatus what became of published rules; empty where none can be published
 */
public record JobResults(
        DataStream<Warning> warnings,
        DataStream<Detection> detections,
        DataStream<Suspect> suspects,
        ReportStages reports,
        DataStream<DeadLetter> deadLetters,
        DataStream<GatedRecord> late,
        Optional<DataStream<RuleStatus>> ruleStatus) {}
