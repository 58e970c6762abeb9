/** Who was behind a number or an account, and when. */
package io.langyan.records.identity;
