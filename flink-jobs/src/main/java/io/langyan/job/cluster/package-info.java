/** The entry point of a cluster: arguments in, the job between the topics of a broker. */
package io.langyan.job.cluster;
