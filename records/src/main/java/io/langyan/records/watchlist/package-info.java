/** What numbers, accounts and persons are on lists, and when. */
package io.langyan.records.watchlist;
