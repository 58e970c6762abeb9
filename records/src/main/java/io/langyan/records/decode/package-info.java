/** From bytes to records that have passed every check of the contracts, or to dead letters that say which they failed. */
package io.langyan.records.decode;
