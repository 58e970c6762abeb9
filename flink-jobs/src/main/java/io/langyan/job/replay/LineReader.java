package io.langyan.job.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Reads the lines of a file as bytes, from any offset. A line longer than {@link #LONGEST} is cut one byte after that, so
 * that it is seen to be too long and still never fills the memory.
 */
public final class LineReader implements Closeable {
    /** The longest line that a record may have, in bytes. */
    public static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    /** Offset in the file of the buffer's first byte. */
    private long bufferStart;

    private byte[] line = new byte[1024];

    /**
     * Begins at the first line.
     *
     * @param file the file
     * @throws IOException where it cannot be read
     */
    public LineReader(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        buffer.limit(0);
    }

    /** Where the next line begins. */
    long offset() {
        return bufferStart + buffer.position();
    }

    /** Goes to where a line begins. */
    void seek(long offset) throws IOException {
        if (offset >= bufferStart && offset <= bufferStart + buffer.limit()) {
            buffer.position((int) (offset - bufferStart));
        } else {
            channel.position(offset);
            bufferStart = offset;
            buffer.position(0).limit(0);
        }
    }

    /**
     * The next line without its end, or null at the end of the file.
     *
     * @throws IOException where the file cannot be read
     */
    public byte[] next() throws IOException {
        int length = 0;
        boolean any = false;
        while (buffer.hasRemaining() || fill()) {
            any = true;
            int end = endOfLine();
            int found = (end < 0 ? buffer.limit() : end) - buffer.position();
            int kept = Math.min(found, LONGEST + 1 - length);
            append(length, kept);
            length += kept;
            buffer.position(buffer.position() + found);
            if (end >= 0) {
                buffer.get();
                break;
            }
        }
        return any ? Arrays.copyOf(line, withoutCarriageReturn(length)) : null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int withoutCarriageReturn(int length) {
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    private void append(int length, int count) {
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer.array(), buffer.position(), line, length, count);
    }

    private int endOfLine() {
        byte[] bytes = buffer.array();
        for (int index = buffer.position(); index < buffer.limit(); index++) {
            if (bytes[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        bufferStart += buffer.limit();
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        return read > 0;
    }
}
