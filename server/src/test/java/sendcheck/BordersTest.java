package sendcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class BordersTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/server/target/classes"))
            .importPackages("sendcheck");

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/shared-rules/target/"))
            .importPackages("sendcheck");

    @Test
    void packagesOfTheServiceHaveNoCycles() {
        slices().matching("sendcheck.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void theDoorKnowsNothingOfWhatLiesBehindIt() {
        noClasses()
                .that()
                .resideInAPackage("sendcheck.door")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "sendcheck.account",
                        "sendcheck.check",
                        "sendcheck.history",
                        "sendcheck.send",
                        "sendcheck.store")
                .check(SERVER);
    }

    @Test
    void rulesKnowNothingOfHttpMailOrDatabases() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.micronaut..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "org.jsoup..",
                        "com.fasterxml..",
                        "java.net..",
                        "java.lang.reflect..")
                .check(RULES);
    }
}
