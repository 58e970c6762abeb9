/** What rules on accounts and phones call them, and when. */
package io.langyan.records.tag;
