package org.duizhao.standalone.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told about certificates, and about who it is: passwords by the environment, which others cannot see. */
final class SecuredService {

    private static final String BUNDLE = "duizhao";

    private final Secured secured;
    private final String service;

    SecuredService(Secured secured, String service) {
        this.secured = secured;
        this.service = service;
    }

    List<String> arguments() {
        String pem = "--spring.ssl.bundle.pem." + BUNDLE + ".";
        List<String> arguments = new ArrayList<>(List.of(
                "--server.ssl.bundle=" + BUNDLE,
                pem + "keystore.certificate=file:" + secured.certificate(),
                pem + "keystore.private-key=file:" + secured.key(),
                pem + "truststore.certificate=file:" + secured.authority()));
        secured.client(service).forEach((name, value) -> {
            if (!name.equals("sasl.jaas.config")) {
                arguments.add("--spring.kafka.properties." + name + "=" + value);
            }
        });
        if (searches()) {
            arguments.addAll(List.of(
                    "--duizhao.services.ssl-bundle=" + BUNDLE,
                    "--duizhao.elasticsearch.ssl-bundle=" + BUNDLE,
                    "--duizhao.elasticsearch.username=" + service));
        }
        return arguments;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", secured.login(service));
        if (searches()) {
            environment.put("DUIZHAO_ELASTICSEARCH_PASSWORD", secured.password("elasticsearch"));
        }
        return environment;
    }

    private boolean searches() {
        return service.equals("index-service");
    }
}
