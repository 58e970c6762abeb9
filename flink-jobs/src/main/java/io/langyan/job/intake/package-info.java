/** From sources through the gate: what is counted, judged late, or put aside. */
package io.langyan.job.intake;
