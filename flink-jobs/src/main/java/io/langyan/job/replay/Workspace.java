package io.langyan.job.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.util.FileUtils;

/** Where a replay keeps its state and checkpoints while it runs; gone when it is closed. */
final class Workspace implements AutoCloseable {
    private final Path root;

    private Workspace(Path root) {
        this.root = root;
    }

    static Workspace create() throws IOException {
        return new Workspace(Files.createTempDirectory("langyan-run"));
    }

    /** A directory in it, made where it is not there. */
    String directory(String name) throws IOException {
        return Files.createDirectories(root.resolve(name)).toString();
    }

    @Override
    public void close() {
        FileUtils.deleteDirectoryQuietly(root.toFile());
    }
}
