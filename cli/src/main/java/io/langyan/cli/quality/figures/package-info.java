/** How good rules are, in numbers: what they found in labelled cities. */
package io.langyan.cli.quality.figures;
