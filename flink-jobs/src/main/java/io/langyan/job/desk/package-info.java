/** What the dispatch desk is told, and when: the stage behind the persons. */
package io.langyan.job.desk;
