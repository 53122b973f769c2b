package org.plenary.webapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What holds inside the modules above the core, whose own walls have a test of their own. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // In a whole build the modules are jars: one of tests, and one with a library in it that is not ours.
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/jsoup/"))
            .importPackages("org.plenary.api", "org.plenary.webapp", "org.plenary.plugin");

    @Test
    void theApiIsMadeOfTheStandardAndTheCore() {
        classes()
                .that()
                .resideInAPackage("org.plenary.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.annotation..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "graphql..",
                        "com.github.benmanes.caffeine..",
                        "org.plenary.api..",
                        "org.plenary.core..",
                        "org.plenary.spi..")
                .check(CLASSES);
    }

    @Test
    void pluginsSeeNothingOfOursButTheSpi() {
        noClasses()
                .that()
                .resideInAPackage("org.plenary.plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.plenary.core..", "org.plenary.api..", "org.plenary.webapp..")
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsTheServerOrThePersistenceProvider() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fish.payara..", "org.glassfish..", "org.eclipse.persistence..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCoreSpeaksToTheDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void featuresOfTheApiFormNoCycle() {
        slices().matching("org.plenary.api.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .resideInAnyPackage("org.plenary.api..", "org.plenary.webapp", "org.plenary.plugin..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsCheckedForNull() {
        var unmarked = new TreeSet<String>();
        for (var type : CLASSES) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }
}
