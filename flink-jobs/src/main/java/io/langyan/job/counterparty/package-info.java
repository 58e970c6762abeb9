/** The stage that is keyed by the other side of an event: what numbers and accounts are on lists. */
package io.langyan.job.counterparty;
