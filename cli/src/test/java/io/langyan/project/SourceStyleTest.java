package io.langyan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parts of the house style (CONTRIBUTING.md) that a machine can judge, over all sources of all modules. */
class SourceStyleTest {
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;
    private static final String FAULTY = """
            public final class Faulty {
                public int longMethod() {
                    return 1;
                }

                @Test
                void oddName() {}
            }
            """;
    private static final List<SourceFile> SOURCES = new ArrayList<>();

    @BeforeAll
    static void parseAllSources() throws IOException {
        SOURCES.addAll(SourceFile.parse(Repository.root(), Repository.javaSources()));
    }

    @Test
    void shouldKeepFilesShort() {
        assertThat(SOURCES)
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(source.lines()).as(source.name()).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void shouldKeepMethodsShort() {
        assertThat(SOURCES.stream().flatMap(source -> source.methodsLongerThan(LONGEST_METHOD)))
                .isEmpty();
    }

    @Test
    void shouldDocumentWhatIsPublic() {
        assertThat(SOURCES.stream().filter(SourceFile::isProduction).flatMap(SourceFile::undocumented))
                .isEmpty();
    }

    @Test
    void shouldNeitherSleepNorSkipNorPutOff() {
        Stream<String> found = SOURCES.stream()
                .filter(source -> !source.name().endsWith("SourceStyleTest.java"))
                .flatMap(source -> source.linesWith("Thread.sleep(", "@Disabled", "TODO", "FIXME", "mockito"));

        assertThat(found).isEmpty();
    }

    @Test
    void shouldNameTestsByBehaviour() {
        assertThat(SOURCES.stream().flatMap(SourceFile::testsNotNamedByBehaviour))
                .isEmpty();
    }

    @Test
    void shouldFindEachKindOfFault() throws IOException {
        // Given a file with one fault of each kind
        SourceFile faulty =
                SourceFile.parse(Map.of("src/main/java/Faulty.java", FAULTY)).get(0);

        // Then each is told with its place
        assertThat(faulty.undocumented()).containsExactly("Faulty.java:1 Faulty", "Faulty.java:2 longMethod");
        assertThat(faulty.methodsLongerThan(2)).containsExactly("Faulty.java:2 longMethod has 3 lines");
        assertThat(faulty.linesWith("return")).containsExactly("Faulty.java:3 return 1;");
        assertThat(faulty.testsNotNamedByBehaviour()).containsExactly("Faulty.java:6 oddName");
    }
}
