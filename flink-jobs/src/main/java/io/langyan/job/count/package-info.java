/** The counts of records, checkpointed and shown. */
package io.langyan.job.count;
