/** {@code langyan simulate}: a labelled city into files. */
package io.langyan.cli.simulate;
