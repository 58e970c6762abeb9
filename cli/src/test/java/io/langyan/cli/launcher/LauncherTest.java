package io.langyan.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.langyan.cli.launcher.FakeHome.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher script, as a process. */
class LauncherTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "11", "16"})
    void shouldSayInOneSentenceThatJavaIsTooOld(String version) throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava(version).built(true);

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("langyan: expected Java 17 or newer, but found Java " + version.replace("1.8", "8"))
                .hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void shouldStartTheCommandLineOnJava(String version) throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava(version).built(true);

        // When
        Result result = home.run(directory, home.launcher(), "run", "--input", "a b");

        // Then
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .contains(
                        "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.langyan.schema",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-Dlangyan.home=" + home.path().toRealPath())
                .endsWith("io.langyan.cli.Langyan", "run", "--input", "a b");
    }

    @Test
    void shouldWorkThroughASymbolicLinkFromAnyDirectory() throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17").built(true);
        Path elsewhere = Files.createDirectories(directory.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("early"), Path.of("../home/langyan"));
        Path linkToLink = Files.createSymbolicLink(directory.resolve("warn"), link);

        // When
        Result result = home.run(elsewhere, linkToLink, "--help");

        // Then
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("-Dlangyan.home=" + home.path().toRealPath() + "\n");
    }

    @Test
    void shouldBuildOnFirstUse() throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17");

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("first use, building").contains("built.");
        assertThat(builtWith(home)).contains("-Dquick").contains("package");
        assertThat(home.path().resolve("cli/target/built")).exists();
    }

    @Test
    void shouldBuildAgainWhenASourceIsNewer() throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17").built(false);

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.err()).contains("sources are newer than the build");
        assertThat(builtWith(home)).contains("package");
    }

    @Test
    void shouldNotBuildWhatIsBuilt() throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17").built(true);

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.exitCode()).isZero();
        assertThat(home.path().resolve("built-with")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.7.0", "2.2.1"})
    void shouldSayThatMavenIsTooOldToBuildWith(String version) throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17").withMaven(version);

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("langyan: expected Maven 3.8 or newer, but found Maven " + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.10.1", "4.0.0"})
    void shouldBuildWithMaven(String version) throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17").withMaven(version);
        Files.createDirectories(home.path().resolve("cli/target"));

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shouldShowWhyTheBuildFailed() throws Exception {
        // Given
        FakeHome home = FakeHome.in(directory).withJava("17").withBrokenBuild();

        // When
        Result result = home.run(directory, home.launcher(), "demo");

        // Then
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("[ERROR] it does not compile")
                .contains("the build failed; everything Maven said");
        assertThat(home.path().resolve("cli/target/built")).doesNotExist();
    }

    private static String builtWith(FakeHome home) throws IOException {
        return Files.readString(home.path().resolve("built-with"));
    }
}
