/** {@code langyan quality}: runs rules over labelled cities. */
package io.langyan.cli.quality;
