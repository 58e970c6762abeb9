/** How things stand at the desk: what is open, what nobody has taken, and whether more comes than can be taken. */
package io.langyan.engine.situation;
