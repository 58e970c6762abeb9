/** Reading and writing single topics of a broker. */
package io.langyan.cli.topic;
