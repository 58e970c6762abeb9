/** The Flink job: its graph, its settings and its entry point. */
package io.langyan.job;
