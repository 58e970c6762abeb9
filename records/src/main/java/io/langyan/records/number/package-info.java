/** Phone numbers as networks present them: one form for each number, and the class that rules ask for. */
package io.langyan.records.number;
