package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a file whose lines arrive in their order, in constant memory. */
final class SortedFileCursor implements FileCursor {
    private final LineReader lines;
    private final ArrivalTimes arrivals;
    private byte[] line;
    private long arrival;
    private long lineNumber;
    private long lineStart;

    SortedFileCursor(Path file, Topic topic) throws IOException {
        lines = new LineReader(file);
        arrivals = new ArrivalTimes(topic);
    }

    @Override
    public boolean advance() throws IOException {
        do {
            lineStart = lines.offset();
            line = lines.next();
            if (line == null) {
                return false;
            }
            lineNumber++;
        } while (isBlank(line));
        arrival = arrivals.of(line);
        return true;
    }

    /** Where the present line begins in the file. */
    long lineStart() {
        return lineStart;
    }

    @Override
    public long arrival() {
        return arrival;
    }

    @Override
    public byte[] line() {
        return line;
    }

    @Override
    public long lineNumber() {
        return lineNumber;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte found : bytes) {
            if (found != ' ' && found != '\t') {
                return false;
            }
        }
        return true;
    }
}
