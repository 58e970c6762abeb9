/** The job between Kafka topics. */
package io.langyan.job.kafka;
