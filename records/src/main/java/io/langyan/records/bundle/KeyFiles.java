package io.langyan.records.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as files in PEM. Nothing that stands in a private key's file is ever part of a message. */
public final class KeyFiles {
    /** How the file of a public key is called after the key's name. */
    public static final String PUBLIC = ".pub";

    /** How the file of a private key is called after the key's name. */
    public static final String PRIVATE = ".key";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final long MAX_BYTES = 16 << 10;

    private KeyFiles() {}

    /**
     * Makes a pair of keys as two files, the private one for its owner's eyes only.
     *
     * @param name the key's name, that of a person
     * @param directory where {@code NAME.key} goes; made where it is missing
     * @param trust where {@code NAME.pub} goes; made where it is missing
     * @return the file of the private key
     * @throws IllegalArgumentException where the name is malformed, or one of the files is there already
     * @throws IOException where they cannot be written
     */
    public static Path generate(String name, Path directory, Path trust) throws IOException {
        requireName(name);
        Path privateFile = directory.resolve(name + PRIVATE);
        Path publicFile = trust.resolve(name + PUBLIC);
        for (Path file : new Path[] {privateFile, publicFile}) {
            if (Files.exists(file)) {
                throw new IllegalArgumentException("expected no file at " + file
                        + " yet, but found one; take another name, or move the old key away");
            }
        }
        Files.createDirectories(directory);
        Files.createDirectories(trust);
        KeyPair pair = Ed25519.newPair();
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        Files.createFile(privateFile, attributes);
        Files.writeString(
                privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), StandardOpenOption.TRUNCATE_EXISTING);
        Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        return privateFile;
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("expected the name of a key (a to z, then also digits, '.', '_' and '-',"
                    + " at most 64), but found '" + Refusals.shown(name) + "'; name it after its owner, like li.wei");
        }
    }

    static PublicKey readPublic(Path file) throws IOException {
        byte[] encoded = body(file, "PUBLIC KEY", "a public key (X.509 in PEM, Ed25519)");
        try {
            return KeyFactory.getInstance(Ed25519.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw wrong(file, "a public key (X.509 in PEM, Ed25519)");
        }
    }

    static PrivateKey readPrivate(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("expected the file of a private key at " + file
                    + ", but there is none; make one with langyan rules keygen");
        }
        requireOwnerOnly(file);
        byte[] encoded = body(file, "PRIVATE KEY", "a private key (PKCS#8 in PEM, Ed25519)");
        try {
            return KeyFactory.getInstance(Ed25519.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw wrong(file, "a private key (PKCS#8 in PEM, Ed25519)");
        }
    }

    /** Where files have owners, only the owner may read a private key. */
    private static void requireOwnerOnly(Path file) throws IOException {
        if (!isPosix()) {
            return;
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        others.removeIf(permission -> permission.name().startsWith("OWNER"));
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("expected a private key that only its owner may read, but found "
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " on " + file
                    + "; type chmod 600 " + file + ", and make a new key if others may have read it");
        }
    }

    private static byte[] body(Path file, String label, String expected) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw wrong(file, expected);
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Matcher pem = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(text);
        if (!pem.find()) {
            throw wrong(file, expected);
        }
        try {
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IllegalArgumentException e) {
            throw wrong(file, expected);
        }
    }

    private static IllegalArgumentException wrong(Path file, String expected) {
        return new IllegalArgumentException("expected " + expected + " in " + file
                + ", but found something else; make keys with langyan rules keygen");
    }

    private static String pem(String label, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
