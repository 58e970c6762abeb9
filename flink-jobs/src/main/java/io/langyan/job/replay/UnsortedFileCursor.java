package io.langyan.job.replay;

import io.langyan.records.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a file whose lines do not arrive in their order, through an index of (arrival, offset): some 50 bytes of memory
 * for each line. Lines that arrive at the same time keep the order of the file.
 */
final class UnsortedFileCursor implements FileCursor {
    private final List<Entry> index;
    private final LineReader lines;
    private int next;
    private Entry entry;
    private byte[] line;

    UnsortedFileCursor(Path file, Topic topic) throws IOException {
        index = index(file, topic);
        lines = new LineReader(file);
    }

    @Override
    public boolean advance() throws IOException {
        if (next == index.size()) {
            return false;
        }
        entry = index.get(next++);
        lines.seek(entry.offset());
        line = lines.next();
        return true;
    }

    @Override
    public long arrival() {
        return entry.arrival();
    }

    @Override
    public byte[] line() {
        return line;
    }

    @Override
    public long lineNumber() {
        return entry.lineNumber();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static List<Entry> index(Path file, Topic topic) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (SortedFileCursor cursor = new SortedFileCursor(file, topic)) {
            while (cursor.advance()) {
                entries.add(new Entry(cursor.arrival(), cursor.lineStart(), cursor.lineNumber()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::arrival));
        return entries;
    }

    private record Entry(long arrival, long offset, long lineNumber) {}
}
