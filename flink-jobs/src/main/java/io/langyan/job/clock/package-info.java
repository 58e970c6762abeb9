/** The clock of reading: how far, by the time of arrival, everything has been read. Deadlines go by it on silent feeds. */
package io.langyan.job.clock;
