/** The stage that keeps a profile for every person. */
package io.langyan.job.subject;
