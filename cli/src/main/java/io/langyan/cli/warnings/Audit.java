package io.langyan.cli.warnings;

import io.langyan.cli.command.ShownTime;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who did what with people's data: a line to whoever did it, and one in the audit file. */
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("io.langyan.audit");

    private Audit() {}

    /**
     * Writes a line.
     *
     * @param done what was done, without anybody's number
     */
    static void write(String done, PrintWriter err) {
        String line = System.getProperty("user.name", "somebody") + " " + done.replaceAll("\\p{Cntrl}", " ");
        LOG.info(line);
        err.println("audit: " + ShownTime.of(System.currentTimeMillis()) + " " + line);
        err.flush();
    }
}
