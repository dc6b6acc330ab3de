package org.duizhao.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house as docs/architecture.md describes it: this module sees all of it. */
class StructureTest {

    private static final String[] SERVICES = {
        "org.duizhao.ingest..", "org.duizhao.align..", "org.duizhao.enrich..", "org.duizhao.index.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.duizhao");

    @Test
    void everyRoomOfTheHouseIsSeen() {
        for (String room :
                new String[] {"bitext", "events", "stage", "ingest", "align", "enrich", "index", "standalone"}) {
            assertThat(CLASSES.that(resideInAnyPackage("org.duizhao." + room + "..")))
                    .as(room)
                    .isNotEmpty();
        }
    }

    @Test
    void theLibraryKnowsNothingButJavaAndItsDictionaries() {
        classes()
                .that()
                .resideInAPackage("org.duizhao.bitext..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.duizhao.bitext..", "com.ibm.icu..", "com.hankcs..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theContractKnowsNothingButJsonAndKafkasTopics() {
        classes()
                .that()
                .resideInAPackage("org.duizhao.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.duizhao.events..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.apache.kafka.clients.admin..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void onlyAServicesPipelineKnowsTheStream() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .and(not(nameMatching(".*Pipeline(\\$.*)?")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.cloud..",
                        "org.springframework.messaging..",
                        "org.springframework.kafka.listener..")
                .check(CLASSES);
    }

    @Test
    void aServiceSendsThroughTheEventPublisherOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.kafka.core..", "org.apache.kafka.clients.producer..")
                .check(CLASSES);
    }

    @Test
    void oneClassKnowsTheParser() {
        noClasses()
                .that(not(nameMatching("org\\.duizhao\\.ingest\\.extract\\.child\\.TikaReader(\\$.*)?")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.tika..")
                .check(CLASSES);
    }

    @Test
    void onePackageKnowsTheSearchEnginesClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duizhao.index.elastic..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("co.elastic.clients..")
                .check(CLASSES);
    }

    @Test
    void noServiceDependsOnAnother() {
        slices().matching("org.duizhao.(ingest|align|enrich|index)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void noServiceKnowsTheMachineItRunsOn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duizhao.standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duizhao.standalone..")
                .check(CLASSES);
    }

    @Test
    void noRoomsDependOnEachOtherInACircle() {
        slices().matching("org.duizhao.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackagesOfAServiceDependOnEachOtherInACircle() {
        for (String service : new String[] {"ingest", "align", "enrich", "index"}) {
            slices().matching("org.duizhao." + service + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void noPackagesOfTheLibraryDependOnEachOtherInACircle() {
        slices().matching("org.duizhao.bitext.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jsonOfTheWireIsTheContractsBusiness() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.duizhao.align..", "org.duizhao.enrich..", "org.duizhao.stage..", "org.duizhao.bitext..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }
}
