/** What the stored forms of this module share. */
package io.langyan.records.io;
