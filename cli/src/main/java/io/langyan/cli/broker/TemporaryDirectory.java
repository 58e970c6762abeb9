package io.langyan.cli.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A directory that is gone, with everything in it, once it is closed. */
public final class TemporaryDirectory implements AutoCloseable {
    private final Path path;

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes an empty directory that only this user can read.
     *
     * @param prefix how its name begins
     * @throws UncheckedIOException where the system's temporary directory cannot be written
     */
    public static TemporaryDirectory create(String prefix) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected to write to the temporary directory " + System.getProperty("java.io.tmpdir")
                            + ", but could not: " + e.getMessage() + ". Free some space there, or set TMPDIR",
                    e);
        }
    }

    /**
     * Makes an empty directory inside another.
     *
     * @param parent the other directory
     * @param prefix how its name begins
     * @throws UncheckedIOException where the other directory cannot be written
     */
    public static TemporaryDirectory createIn(Path parent, String prefix) {
        try {
            return new TemporaryDirectory(Files.createTempDirectory(parent, prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected to write to " + parent + ", but could not: " + e.getMessage() + ". Free some space there",
                    e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Remover());
        } catch (NoSuchFileException alreadyGone) {
            // what was to be reached
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove the temporary directory " + path, e);
        }
    }

    /** Removes files, then the directories that held them; what another thread removed first is no failure. */
    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
