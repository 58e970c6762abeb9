/** Rules that are published to the running job: read, verified, put in order and sent to every subtask that has a plan. */
package io.langyan.job.rules;
