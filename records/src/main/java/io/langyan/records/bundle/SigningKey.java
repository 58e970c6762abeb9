package io.langyan.records.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;

/** A private key that signs in a name. It says nothing of the key in its text, and cannot be written anywhere. */
public final class SigningKey {
    private final String name;
    private final PrivateKey privateKey;

    private SigningKey(String name, PrivateKey privateKey) {
        this.name = name;
        this.privateKey = privateKey;
    }

    /**
     * Reads the file of a private key, PKCS#8 in PEM, which nobody but its owner may read. Whose it is is told by the
     * trusted public key that belongs to it, not by the file's name.
     *
     * @throws IllegalArgumentException where it is no such key, others may read it, or its public key is not trusted
     * @throws IOException where it cannot be read
     */
    public static SigningKey read(Path file, TrustedKeys trusted) throws IOException {
        PrivateKey key = KeyFiles.readPrivate(file);
        for (String name : trusted.names()) {
            byte[] probe = SignedForm.approval(name);
            if (Ed25519.verify(trusted.find(name).orElseThrow(), probe, Ed25519.sign(key, probe))) {
                return new SigningKey(name, key);
            }
        }
        throw new IllegalArgumentException("expected the private key of one who is trusted ("
                + String.join(", ", trusted.names()) + ") in " + file + ", but found another one; put its public key"
                + " into the trust directory");
    }

    /** A key in a name, for whoever made the pair. */
    static SigningKey of(String name, PrivateKey privateKey) {
        return new SigningKey(name, privateKey);
    }

    /** In whose name it signs. */
    public String name() {
        return name;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** The name alone. */
    @Override
    public String toString() {
        return "SigningKey[" + name + "]";
    }
}
