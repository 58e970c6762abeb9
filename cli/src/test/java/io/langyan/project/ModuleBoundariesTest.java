package io.langyan.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which module may see what; the engine's own rules are with the engine. */
class ModuleBoundariesTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.langyan");

    @Test
    void shouldKeepFlinkAndKafkaToTheJobsAndTheCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.langyan.schema..", "io.langyan.engine..", "io.langyan.records..", "io.langyan.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "kafka..")
                .check(PRODUCTION);
    }

    @Test
    void shouldKeepTheEngineFreeOfRecordFormats() {
        noClasses()
                .that()
                .resideInAPackage("io.langyan.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.langyan.schema..", "io.langyan.records..", "org.apache.avro..", "com.fasterxml.jackson..")
                .check(PRODUCTION);
    }

    /** The city that rules are judged by must not know them. */
    @Test
    void shouldSimulateWithoutKnowingRules() {
        noClasses()
                .that()
                .resideInAPackage("io.langyan.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.langyan.engine..", "io.langyan.job..")
                .check(PRODUCTION);
    }

    @Test
    void shouldRunTheJobsWithoutTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.langyan.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.langyan.cli..", "picocli..")
                .check(PRODUCTION);
    }

    @Test
    void shouldStartBrokersFromTheCommandLineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.langyan.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.raft..")
                .check(PRODUCTION);
    }

    @Test
    void shouldHaveNoCycleBetweenPackages() {
        slices().matching("io.langyan.(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void shouldKeepNoMutableStaticField() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.langyan.schema..")
                .should()
                .beFinal()
                .check(PRODUCTION);
    }
}
