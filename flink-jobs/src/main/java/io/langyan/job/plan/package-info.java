/** How rules reach the operators. */
package io.langyan.job.plan;
