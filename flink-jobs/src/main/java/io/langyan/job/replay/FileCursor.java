package io.langyan.job.replay;

import java.io.Closeable;
import java.io.IOException;

/** Goes through the lines of one file in the order of their arrival; blank lines are left out. */
interface FileCursor extends Closeable {
    /** Goes to the next line; false at the end of the file. */
    boolean advance() throws IOException;

    /** When the present line arrives, in epoch milliseconds, or {@link ArrivalTimes#FIRST}. */
    long arrival();

    /** The present line without its end. */
    byte[] line();

    /** Its number in the file, from 1. */
    long lineNumber();
}
