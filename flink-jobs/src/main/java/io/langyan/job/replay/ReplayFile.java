package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file of a replay that is being read, and how far. */
final class ReplayFile implements Closeable {
    /** A file is a topic of one partition. */
    static final int PARTITION = 0;

    private final ReplaySplit split;
    private final FileCursor cursor;
    private long linesRead;
    private boolean hasLine;

    private ReplayFile(ReplaySplit split, FileCursor cursor) {
        this.split = split;
        this.cursor = cursor;
    }

    /** Opens a file at the line where it was left. */
    static ReplayFile open(ReplaySplit split) {
        try {
            ReplayFile file = new ReplayFile(split, cursor(split.file(), split.topic()));
            file.hasLine = file.cursor.advance();
            while (file.hasLine && file.linesRead < split.linesRead()) {
                file.advance();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + split.topic().fileName() + " cannot be read", e);
        }
    }

    private static FileCursor cursor(Path file, Topic topic) throws IOException {
        return isSorted(file, topic) ? new SortedFileCursor(file, topic) : new UnsortedFileCursor(file, topic);
    }

    private static boolean isSorted(Path file, Topic topic) throws IOException {
        try (SortedFileCursor cursor = new SortedFileCursor(file, topic)) {
            long previous = Long.MIN_VALUE;
            while (cursor.advance()) {
                if (cursor.arrival() < previous) {
                    return false;
                }
                previous = cursor.arrival();
            }
            return true;
        }
    }

    /** Leaves the present line behind. */
    void advance() throws IOException {
        linesRead++;
        hasLine = cursor.advance();
    }

    /** Whether there is a line; false at the end of the file. */
    boolean hasLine() {
        return hasLine;
    }

    Topic topic() {
        return split.topic();
    }

    long arrival() {
        return cursor.arrival();
    }

    byte[] line() {
        return cursor.line();
    }

    long lineNumber() {
        return cursor.lineNumber();
    }

    /** The file and how far it has been read. */
    ReplaySplit split() {
        return new ReplaySplit(split.topic(), split.file(), linesRead);
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
