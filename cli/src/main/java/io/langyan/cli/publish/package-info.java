/** What the commands that publish rules say to the job through the broker, and what they hear. */
package io.langyan.cli.publish;
