package org.duizhao.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.events.Groups;
import org.duizhao.events.Stage;
import org.junit.jupiter.api.Test;

/** The house as docs/architecture.md describes it: this module sees all of it. */
class StructureTest {

    private static final String[] SERVICES = {
        "org.duizhao.ingest..", "org.duizhao.align..", "org.duizhao.enrich..", "org.duizhao.index.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/bitext-lab"))
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
                .resideInAnyPackage(
                        "java..", "javax.xml.stream..", "org.duizhao.bitext..", "com.hankcs..", "org.jspecify..")
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

    /** The lab has packages of bitext's names, so it is by the files that it can be told apart. */
    @Test
    void theLabIsOnNoServicesClassPath() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".."))) {
            List<String> users = files.map(module -> module.resolve("pom.xml"))
                    .filter(Files::exists)
                    .filter(pom -> dependsOn(pom, "bitext-lab"))
                    .map(pom -> pom.getParent().getFileName().toString())
                    .toList();
            assertThat(users).containsExactly("standalone");
        }
    }

    private static boolean dependsOn(Path pom, String module) {
        try {
            String text = Files.readString(pom);
            return text.substring(Math.max(0, text.indexOf("<dependencies>")))
                    .contains("<artifactId>" + module + "</artifactId>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoClassesOfTheLibraryHaveOneName() {
        Map<String, List<String>> named = CLASSES.that(resideInAnyPackage("org.duizhao.bitext..")).stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        named.values().removeIf(names -> names.size() == 1);
        assertThat(named).isEmpty();
    }

    @Test
    void languagesAreSpelledOneWay() {
        classes()
                .that()
                .resideInAPackage("org.duizhao.bitext..")
                .should()
                .haveNameNotMatching(".*\\.(Chinese|English)[^.]*")
                .check(CLASSES);
    }

    @Test
    void theServicesReadInTheGroupsOfTheContract() throws IOException {
        Set<String> groups = new TreeSet<>();
        for (String service : new String[] {"ingest", "align", "enrich", "index"}) {
            String settings =
                    Files.readString(Path.of("..", service + "-service", "src/main/resources/application.yml"));
            Matcher group = Pattern.compile("(?m)^ +group: (\\S+)").matcher(settings);
            while (group.find()) {
                groups.add(group.group(1));
            }
        }
        Set<String> known = new TreeSet<>(Groups.PROJECTIONS);
        known.add(Groups.RESTARTS);
        known.add(Groups.EXTRACT_BULK);
        Stream.of(Stage.values()).map(Groups::of).forEach(known::add);
        assertThat(groups).isEqualTo(known);
    }
}
