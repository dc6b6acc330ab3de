package org.duizhao.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The manifests as Kubernetes' own types have them, and against what the services say of themselves. */
class KustomizeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("deploy/kustomize");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "ConfigMap", ConfigMap.class,
            "Deployment", Deployment.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PersistentVolumeClaim", PersistentVolumeClaim.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "Service", Service.class);
    private static final Set<String> SERVICES =
            Set.of("ingest-service", "align-service", "enrich-service", "index-service");

    /** A field that the type does not have is a mistake, though the types would keep it. */
    private static final ObjectMapper STRICT = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    private static List<HasMetadata> read(String yaml) throws IOException {
        List<HasMetadata> resources = new ArrayList<>();
        for (String document : yaml.split("(?m)^---$")) {
            JsonNode tree = STRICT.readTree(document);
            Class<? extends HasMetadata> type = KINDS.get(tree.path("kind").asText());
            assertThat(type).as(document).isNotNull();
            resources.add(STRICT.treeToValue(tree, type));
        }
        return resources;
    }

    private static List<HasMetadata> folder(String name) throws IOException {
        List<HasMetadata> resources = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
            for (Path file : files.filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()) {
                resources.addAll(read(Files.readString(file)));
            }
        }
        return resources;
    }

    private static <T> List<T> of(List<HasMetadata> resources, Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Deployment> deployments() throws IOException {
        return of(folder("base"), Deployment.class);
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static int port(String service) throws IOException {
        String own = Files.readString(ROOT.resolve(service).resolve("src/main/resources/application.yml"));
        return STRICT.readTree(own.split("(?m)^---$")[0])
                .path("server")
                .path("port")
                .asInt();
    }

    @Test
    void everyManifestIsReadStrictly() throws IOException {
        assertThat(of(folder("base"), Deployment.class).stream()
                        .map(deployment -> deployment.getMetadata().getName()))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(of(folder("production"), PodDisruptionBudget.class)).hasSize(4);
        assertThatThrownBy(() -> read("kind: Service\nspec:\n  prots: []\n")).hasMessageContaining("prots");
    }

    @Test
    void portsAndProbesAreTheServicesOwn() throws IOException {
        for (Deployment deployment : deployments()) {
            String name = deployment.getMetadata().getName();
            Container container = container(deployment);
            assertThat(container.getPorts()).singleElement().satisfies(port -> {
                assertThat(port.getContainerPort()).isEqualTo(port(name));
                assertThat(port.getName()).isEqualTo("http");
            });
            probe(container.getLivenessProbe(), "liveness");
            probe(container.getReadinessProbe(), "readiness");
            probe(container.getStartupProbe(), "liveness");
        }
        for (Service service : of(folder("base"), Service.class)) {
            assertThat(service.getSpec().getPorts().get(0).getPort())
                    .isEqualTo(port(service.getMetadata().getName()));
        }
    }

    /** A service answers only to names that it knows, and the pod's address is none. */
    private static void probe(Probe probe, String group) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo("/actuator/health/" + group);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        assertThat(probe.getHttpGet().getHttpHeaders())
                .singleElement()
                .satisfies(header ->
                        assertThat(header.getName() + ": " + header.getValue()).isEqualTo("Host: localhost"));
    }

    @Test
    void podsHaveLimitsAndNoRights() throws IOException {
        for (Deployment deployment : deployments()) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            Container container = container(deployment);
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getVolumeMounts().stream().map(mount -> mount.getName()))
                    .containsExactlyInAnyOrderElementsOf(pod.getVolumes().stream()
                            .map(volume -> volume.getName())
                            .toList());
        }
    }

    @Test
    void everyVariableIsAPropertyOfTheServices() throws IOException {
        Set<String> known = variables();
        Set<String> used = new TreeSet<>();
        for (String folder : List.of("base", "production", "tls")) {
            for (HasMetadata resource : folder(folder)) {
                if (resource instanceof ConfigMap map) {
                    used.addAll(map.getData().keySet());
                } else if (resource instanceof Deployment deployment && !folder.equals("production")) {
                    container(deployment).getEnv().stream().map(EnvVar::getName).forEach(used::add);
                }
            }
        }
        used.removeAll(Set.of("PUBLIC_HOST", "JAVA_OPTS"));
        used.removeIf(name -> known.stream().anyMatch(map -> map.endsWith("_") && name.startsWith(map)));
        assertThat(known).containsAll(used);
        assertThat(used).hasSizeGreaterThan(10);
    }

    /** With the variables of the overlay alone, as the services read them. */
    @Test
    void theVariablesOfTheOverlayWithTlsAreACertificateAndALoginAtKafka() throws IOException {
        Map<String, Object> variables =
                new TreeMap<>(of(folder("tls"), ConfigMap.class).get(0).getData());
        Binder binder = new Binder(
                ConfigurationPropertySources.from(new SystemEnvironmentPropertySource("systemEnvironment", variables)));

        Map<String, PemSslBundleProperties> bundles =
                binder.bind("spring.ssl", SslProperties.class).get().getBundle().getPem();
        assertThat(bundles).containsOnlyKeys(String.valueOf(variables.get("SERVER_SSL_BUNDLE")));
        PemSslBundleProperties bundle = bundles.get("duizhao");
        assertThat(bundle.getKeystore().getCertificate()).isEqualTo("file:/etc/duizhao-tls/server.pem");
        assertThat(bundle.getKeystore().getPrivateKey()).isEqualTo("file:/etc/duizhao-tls/server.key");
        assertThat(bundle.getTruststore().getCertificate()).isEqualTo("file:/etc/duizhao-tls/ca.pem");
        assertThat(binder.bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                        .get())
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("ssl.truststore.type", "PEM"),
                        Map.entry("ssl.truststore.location", "/etc/duizhao-tls/ca.pem"),
                        Map.entry("sasl.mechanism", "SCRAM-SHA-512"));
    }

    /** Names of environment variables, as Spring Boot understands them; those of a map end with an underscore. */
    private static Set<String> variables() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL metadata : Collections.list(
                KustomizeTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = metadata.openStream()) {
                new ObjectMapper()
                        .readTree(in)
                        .path("properties")
                        .forEach(property -> names.add(property.path("name")
                                        .asText()
                                        .toUpperCase(Locale.ROOT)
                                        .replace('.', '_')
                                        .replace('-', '_')
                                + (property.path("type").asText().startsWith("java.util.Map<") ? "_" : "")));
            }
        }
        return names;
    }

    @Test
    void policiesLetThroughWhatServicesAskEachOther() throws IOException {
        Map<Integer, String> ports = new TreeMap<>();
        for (String service : SERVICES) {
            ports.put(port(service), service);
        }
        for (NetworkPolicy policy : of(folder("base"), NetworkPolicy.class)) {
            String name = policy.getMetadata().getName();
            if (SERVICES.contains(name)) {
                assertThat(policy.getSpec().getIngress())
                        .singleElement()
                        .satisfies(rule -> assertThat(
                                        rule.getPorts().get(0).getPort().getIntVal())
                                .isEqualTo(port(name)));
            }
            policy.getSpec().getEgress().stream()
                    .filter(rule -> !rule.getTo().isEmpty())
                    .forEach(rule -> assertThat(
                                    ports.get(rule.getPorts().get(0).getPort().getIntVal()))
                            .isEqualTo(rule.getTo()
                                    .get(0)
                                    .getPodSelector()
                                    .getMatchLabels()
                                    .get("app.kubernetes.io/name")));
        }
    }

    @Test
    void kubectlBuildsTheOverlay() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/kubectl")), "skipped: kubectl is not installed");
        List<HasMetadata> built = built("production");
        for (Deployment deployment : of(built, Deployment.class)) {
            assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
            assertThat(container(deployment).getImage()).matches("registry\\..+/duizhao/[a-z-]+:[0-9.]+");
        }
        assertThat(of(built, ConfigMap.class).get(0).getData())
                .containsEntry("DUIZHAO_TOPICS_REPLICAS", "3")
                .containsEntry("DUIZHAO_SECURITY_USERS_FILE", "/etc/duizhao/users");
    }

    @Test
    void theOverlayWithTlsAsksProbesByHttpsAndMountsTheCertificate() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/kubectl")), "skipped: kubectl is not installed");
        List<Deployment> deployments = of(built("tls"), Deployment.class);

        assertThat(deployments).hasSize(4);
        for (Deployment deployment : deployments) {
            String name = deployment.getMetadata().getName();
            Container container = container(deployment);
            for (Probe probe :
                    List.of(container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe())) {
                probe(probe, probe == container.getReadinessProbe() ? "readiness" : "liveness");
                assertThat(probe.getHttpGet().getScheme()).isEqualTo("HTTPS");
            }
            assertThat(container.getVolumeMounts())
                    .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/etc/duizhao-tls"))
                    .hasSize(deployment
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getVolumes()
                            .size());
            assertThat(container.getEnvFrom())
                    .extracting(from -> from.getSecretRef() == null
                            ? ""
                            : from.getSecretRef().getName())
                    .containsExactly("", "duizhao-credentials-" + name);
            assertThat(container.getEnv())
                    .as(name)
                    .noneMatch(variable -> String.valueOf(variable.getValue()).startsWith("http:"));
        }
    }

    private static List<HasMetadata> built(String overlay) throws Exception {
        Process process = new ProcessBuilder(
                        "/usr/bin/kubectl", "kustomize", FOLDER.resolve(overlay).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return read(yaml);
    }
}
