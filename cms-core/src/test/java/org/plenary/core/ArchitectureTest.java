package org.plenary.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls between modules and features, and the words that may not be used. */
class ArchitectureTest {
    private static final String CORE = "org.plenary.core.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plenary.core", "org.plenary.spi");

    /** Which features of the core each may use. Who adds an arrow here has thought about it. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("error", Set.of()),
            Map.entry("store", Set.of("error")),
            Map.entry("json", Set.of("error")),
            Map.entry("access", Set.of("error")),
            Map.entry("timeline", Set.of("error")),
            Map.entry("change", Set.of("store", "access", "error")),
            Map.entry("account", Set.of("change", "store", "access", "error")),
            Map.entry("type", Set.of("change", "store", "access", "json", "error")),
            Map.entry("entry", Set.of("type", "timeline", "change", "store", "access", "json", "error")),
            Map.entry("publish", Set.of("entry", "type", "timeline", "change", "store", "access", "error")),
            Map.entry("text", Set.of()),
            Map.entry("query", Set.of("type", "json", "error")),
            Map.entry("search", Set.of("query", "text", "entry", "type", "timeline", "change", "json", "error")),
            Map.entry(
                    "read",
                    Set.of(
                            "search",
                            "query",
                            "text",
                            "entry",
                            "type",
                            "timeline",
                            "change",
                            "access",
                            "json",
                            "error")),
            Map.entry("sync", Set.of("read", "search", "query", "type", "timeline", "change", "access", "error")),
            Map.entry(
                    "media", Set.of("entry", "read", "type", "timeline", "change", "store", "access", "json", "error")),
            Map.entry(
                    "exchange",
                    Set.of(
                            "publish",
                            "entry",
                            "read",
                            "type",
                            "timeline",
                            "change",
                            "store",
                            "access",
                            "json",
                            "error")),
            Map.entry("plugin", Set.of("entry", "exchange", "read", "query", "type", "access", "json", "error")));

    /** Classes beside rows and stores that speak to the database; the list may only grow shorter. */
    private static final Set<String> SPEAK_TO_THE_DATABASE =
            Set.of("Accounts", "ChangeLog", "ExternalIds", "Holdings", "ReferenceCheck", "UnitOfWork", "Uses");

    @Test
    void theSpiDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("org.plenary.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "jakarta.annotation..", "jakarta.ws.rs..", "org.jspecify..", "org.plenary.spi..")
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsNeitherHttpNorThoseAboveIt() {
        noClasses()
                .that()
                .resideInAPackage("org.plenary.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.plenary.api..",
                        "org.plenary.plugin..",
                        "org.plenary.webapp..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.ejb..")
                .check(CLASSES);
    }

    @Test
    void nothingIsTiedToOneServerOrPersistenceProvider() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fish.payara..", "org.glassfish..", "org.eclipse.persistence..", "com.sun.enterprise..")
                .check(CLASSES);
    }

    @Test
    void featuresUseOnlyThoseTheyMay() {
        var wrong = new TreeSet<String>();
        for (var type : CLASSES) {
            if (type.getPackageName().startsWith(CORE)) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> !mayUse(type, arrow.getTargetClass()))
                        .forEach(arrow -> wrong.add(arrow.getDescription()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching("org.plenary.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlySearchSeesLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.plenary.core.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void onlyPluginsHostSeesPf4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.plenary.core.plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .check(CLASSES);
    }

    @Test
    void onlyRowsAndStoresSeePersistence() {
        noClasses()
                .that(describe(
                        "are neither rows nor stores",
                        type -> !type.getPackageName().equals("org.plenary.core.store")
                                && !outermost(type).endsWith("Row")
                                && !outermost(type).endsWith("Store")
                                && !SPEAK_TO_THE_DATABASE.contains(outermost(type))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void rowsStayInTheirPackage() {
        var wrong = new TreeSet<String>();
        for (var type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> arrow.getTargetClass().isAnnotatedWith("jakarta.persistence.Entity"))
                    .filter(arrow -> !arrow.getTargetClass().getPackageName().equals(type.getPackageName()))
                    .forEach(arrow -> wrong.add(arrow.getDescription()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("jakarta.persistence.PersistenceContext")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
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
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(describe("now() without a clock", ArchitectureTest::isNowWithoutClock))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsIntroducedAndNullMarked() throws ClassNotFoundException {
        var packages = new TreeSet<String>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        for (var name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void noPublicMethodTakesMoreThanFourParameters() {
        var wrong = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getRawParameterTypes().size() > 4)
                .map(method -> method.getFullName())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static boolean mayUse(JavaClass from, JavaClass to) {
        if (!to.getPackageName().startsWith(CORE)) {
            return true;
        }
        var own = feature(from);
        var other = feature(to);
        return own.equals(other) || ARROWS.getOrDefault(own, Set.of()).contains(other);
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(CORE.length()).split("\\.")[0];
    }

    private static String outermost(JavaClass type) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        return name.split("\\$")[0];
    }

    private static boolean isNowWithoutClock(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner().getPackageName();
        boolean now = target.getName().equals("now") && owner.equals(Instant.class.getPackageName());
        boolean clock = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = target.getName().equals("currentTimeMillis");
        return now && !clock || millis;
    }
}
