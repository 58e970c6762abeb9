/** The Flink job: its graph and its settings; where its records come from and go to is told by others. */
package io.langyan.job;
