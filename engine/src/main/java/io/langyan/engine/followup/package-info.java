/** What follows from warnings and from reports on them, person by person: for the accounts paid into, and for the rules. */
package io.langyan.engine.followup;
