package io.langyan.records.bundle;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The public keys of the people whose bundles and mutes are taken, by name. Immutable and serializable. */
public final class TrustedKeys implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, PublicKey> keys;

    private TrustedKeys(Map<String, PublicKey> keys) {
        this.keys = new TreeMap<>(keys);
    }

    /**
     * Trusts keys by name.
     *
     * @throws IllegalArgumentException where a name could not be that of a key
     */
    public static TrustedKeys of(Map<String, PublicKey> keys) {
        keys.keySet().forEach(KeyFiles::requireName);
        return new TrustedKeys(keys);
    }

    /**
     * Reads the trust directory: {@code NAME.pub} holds the Ed25519 public key of NAME, X.509 in PEM. Other files are
     * passed over.
     *
     * @throws IllegalArgumentException where there is no directory, no key in it, or a file that is no such key
     * @throws IOException where it cannot be read
     */
    public static TrustedKeys read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("expected a directory of public keys at " + directory
                    + ", but there is none; make keys with langyan rules keygen and collect the .pub files in one"
                    + " directory");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().endsWith(KeyFiles.PUBLIC) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        Map<String, PublicKey> keys = new TreeMap<>();
        for (Path file : files) {
            String fileName = file.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - KeyFiles.PUBLIC.length());
            KeyFiles.requireName(name);
            keys.put(name, KeyFiles.readPublic(file));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("expected public keys (NAME.pub) in " + directory
                    + ", but found none; put there the .pub files that langyan rules keygen makes");
        }
        return new TrustedKeys(keys);
    }

    /** The key of that name, where it is trusted. */
    public Optional<PublicKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** The name under which a key is trusted; of several the first. */
    public Optional<String> nameOf(PublicKey key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names, in text order. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }
}
