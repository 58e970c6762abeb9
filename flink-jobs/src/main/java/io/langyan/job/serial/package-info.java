/** Hand-written serializers for edges and state. */
package io.langyan.job.serial;
