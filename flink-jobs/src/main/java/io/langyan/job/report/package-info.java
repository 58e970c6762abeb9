/** What is reported beside warnings: money to stop, what became of rules' warnings, how things stand at the desk. */
package io.langyan.job.report;
