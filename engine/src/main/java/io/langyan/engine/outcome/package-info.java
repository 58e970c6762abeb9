/** What became of the warnings of each rule: precision, reach and time to contact, over thirty days. */
package io.langyan.engine.outcome;
