/** Many warnings that fall due at once, measured on a real broker. */
package io.langyan.cli.bench.burst;
