/** From checked records to the engine's events, as the event catalogue says, and to whom each event belongs. */
package io.langyan.records.event;
