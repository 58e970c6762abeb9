package io.langyan.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {
    @TempDir
    private Path directory;

    @Test
    void shouldMakeAPairWhosePrivateHalfOnlyItsOwnerReads() throws IOException {
        // When
        Path file = KeyFiles.generate("li.wei", directory, directory);

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        TrustedKeys trusted = TrustedKeys.read(directory);
        assertThat(trusted.names()).containsExactly("li.wei");
        assertThat(SigningKey.read(file, trusted)).hasToString("SigningKey[li.wei]");
        assertThat(trusted.nameOf(trusted.find("li.wei").orElseThrow())).contains("li.wei");
    }

    @Test
    void shouldTellWhoseKeyItIsByItsPublicHalf() throws IOException {
        // Given
        KeyFiles.generate("li.wei", directory, directory);
        Path zhang = KeyFiles.generate("zhang.min", directory, directory);

        // When
        SigningKey key =
                SigningKey.read(Files.move(zhang, directory.resolve("other.key")), TrustedKeys.read(directory));

        // Then
        assertThat(key.name()).isEqualTo("zhang.min");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void shouldRefuseAPrivateKeyThatOthersMayReach(String permissions) throws IOException {
        // Given
        Path file = KeyFiles.generate("li.wei", directory, directory);
        TrustedKeys trusted = TrustedKeys.read(directory);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        // When / Then
        assertThatThrownBy(() -> SigningKey.read(file, trusted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a private key that only its owner may read, but found " + permissions)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void shouldSayNothingOfWhatStandsInABrokenKey() throws IOException {
        // Given
        Path file = KeyFiles.generate("li.wei", directory, directory);
        TrustedKeys trusted = TrustedKeys.read(directory);
        String secret = Files.readString(file).lines().skip(1).findFirst().orElseThrow();
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAA" + secret + "\n-----END PRIVATE KEY-----\n");

        // When / Then
        assertThatThrownBy(() -> SigningKey.read(file, trusted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("expected a private key (PKCS#8 in PEM, Ed25519)")
                .hasMessageNotContaining(secret.substring(0, 8));
    }

    @Test
    void shouldRefuseAKeyThatNobodyTrusts() throws IOException {
        // Given
        KeyFiles.generate("li.wei", directory, directory);
        Path stranger = KeyFiles.generate("wang.wu", directory.resolve("elsewhere"), directory.resolve("elsewhere"));
        TrustedKeys trusted = TrustedKeys.read(directory);

        // When / Then
        assertThatThrownBy(() -> SigningKey.read(stranger, trusted))
                .hasMessageContaining("expected the private key of one who is trusted (li.wei)");
    }

    @Test
    void shouldNotWriteOverAKey() throws IOException {
        // Given
        KeyFiles.generate("li.wei", directory, directory);

        // When / Then
        assertThatThrownBy(() -> KeyFiles.generate("li.wei", directory, directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Li", "../li", "李伟", "a b"})
    void shouldRefuseANameThatIsNone(String name) {
        // When / Then
        assertThatThrownBy(() -> KeyFiles.generate(name, directory, directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the name of a key");
    }

    @Test
    void shouldTravelWithTheJob() throws Exception {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        // When
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(People.TRUSTED);
        }

        // Then
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TrustedKeys copy = (TrustedKeys) in.readObject();
            assertThat(copy.names()).containsExactly("li.wei", "zhang.min");
            assertThat(copy.find("li.wei")).contains(People.LI.getPublic());
        }
    }
}
