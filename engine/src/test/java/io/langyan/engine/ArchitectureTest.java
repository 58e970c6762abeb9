package io.langyan.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine may know: itself and the JDK, but no file, network, clock, chance or thread of the JDK. */
class ArchitectureTest {
    private static final String ENGINE = "io.langyan.engine.";
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.langyan.engine");

    /** What only turns texts into checked rules, and checks them. */
    private static final String[] LANGUAGE = {ENGINE + "language..", ENGINE + "diagnostic..", ENGINE + "ruletest.."};

    /** What reads YAML: the catalogue, and rules with the places of their faults. */
    private static final String[] READING = {
        ENGINE + "catalogue..", ENGINE + "language..", ENGINE + "diagnostic..", ENGINE + "ruletest.."
    };

    /** Streams that somebody else opened, memory, and the two interfaces of stored state. */
    private static final Set<String> STREAMS = Set.of(
            "java.io.BufferedReader",
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.DataInput",
            "java.io.DataInputStream",
            "java.io.DataOutput",
            "java.io.DataOutputStream",
            "java.io.EOFException",
            "java.io.IOException",
            "java.io.InputStream",
            "java.io.InputStreamReader",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Serializable",
            "java.io.StringReader",
            "java.io.UncheckedIOException");

    @Test
    void shouldDependOnTheJdkAndTheYamlParserAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ENGINE + ".", "java..", "org.snakeyaml.engine.."))
                .check(PRODUCTION);
    }

    @Test
    void shouldParseYamlOnlyWhereRulesAndCataloguesAreRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages(READING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(PRODUCTION);
    }

    @Test
    void shouldReadNoFileOutsideTheRuleDirectory() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ENGINE + "language.RuleDirectory")
                .should()
                .dependOnClassesThat(resideInAPackage("java.nio.file..").or(isIo()))
                .check(PRODUCTION);
    }

    @Test
    void shouldUseNoNetworkThreadOrEnvironment() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels..", "java.util.concurrent.."))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ThreadLocal.class, Process.class, ProcessBuilder.class, Runtime.class)
                .check(PRODUCTION);
    }

    @Test
    void shouldAskNoClockAndNoChance() {
        noClasses()
                .should()
                .accessTargetWhere(asksTheClock())
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(random\\..*|Random|SplittableRandom|Date|Calendar|Timer)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(time\\.Clock|time\\.InstantSource|security\\.SecureRandom)")
                .check(PRODUCTION);
    }

    @Test
    void shouldKeepNoMutableStaticState() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(isMutableHolder())
                .check(PRODUCTION);
    }

    @Test
    void shouldBuildFromTheCatalogueUp() {
        mayKnow("catalogue");
        mayKnow("rule", "catalogue");
        mayKnow("event", "catalogue", "rule");
        mayKnow("detection", "catalogue", "rule");
        mayKnow("timeline", "catalogue", "event");
        mayKnow("plan", "catalogue", "rule", "event", "explain", "timeline");
        mayKnow("warning", "catalogue", "rule", "event", "timeline", "detection");
        mayKnow("desk", "catalogue", "rule", "event", "codec", "warning");
    }

    @Test
    void shouldEvaluateWithoutKnowingTheLanguage() {
        noClasses()
                .that()
                .resideOutsideOfPackages(LANGUAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LANGUAGE)
                .check(PRODUCTION);
    }

    @Test
    void shouldHaveNoCycleBetweenPackages() {
        slices().matching(ENGINE + "(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    private static void mayKnow(String lower, String... others) {
        DescribedPredicate<JavaClass> known = resideInAnyPackage("java..", "org.snakeyaml..", ENGINE + lower + "..");
        for (String other : others) {
            known = known.or(resideInAPackage(ENGINE + other + ".."));
        }
        classes()
                .that()
                .resideInAPackage(ENGINE + lower + "..")
                .should()
                .onlyDependOnClassesThat(known)
                .check(PRODUCTION);
    }

    private static DescribedPredicate<JavaClass> isIo() {
        return DescribedPredicate.describe(
                "reach outside through java.io",
                type -> type.getPackageName().equals("java.io") && !STREAMS.contains(type.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClock() {
        return DescribedPredicate.describe("ask the clock, chance or the environment", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            return switch (owner) {
                case "java.lang.System" -> !name.matches("arraycopy|identityHashCode|lineSeparator");
                case "java.lang.Math" -> name.equals("random");
                case "java.util.UUID" -> name.equals("randomUUID");
                default -> owner.startsWith("java.time.") && name.equals("now");
            };
        });
    }

    private static DescribedPredicate<JavaClass> isMutableHolder() {
        return DescribedPredicate.describe(
                "a collection that is built to change, or an atomic",
                type -> type.getName().matches("java\\.util\\.\\w*(ArrayList|HashMap|HashSet|TreeMap|TreeSet|Deque)")
                        || type.getPackageName().startsWith("java.util.concurrent"));
    }
}
