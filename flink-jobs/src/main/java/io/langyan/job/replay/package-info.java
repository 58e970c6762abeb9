/** The job over files. */
package io.langyan.job.replay;
