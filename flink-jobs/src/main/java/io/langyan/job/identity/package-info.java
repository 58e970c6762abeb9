/** From records to events, and from events to the persons they belong to. */
package io.langyan.job.identity;
