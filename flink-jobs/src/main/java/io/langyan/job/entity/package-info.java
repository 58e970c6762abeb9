/** The stage that keeps a profile for every account and phone that rules are about. */
package io.langyan.job.entity;
