package org.duizhao.standalone.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.duizhao.events.Right;
import org.duizhao.events.Rights;
import org.duizhao.events.Topics;
import org.duizhao.standalone.machine.Secured;

/** A broker that asks everybody who they are, and lets each service do what {@link Rights} says and nothing else. */
public final class SecuredBroker {

    private static final String LISTENER = "SASL_SSL";

    private SecuredBroker() {}

    /** Completes the settings of a broker that asks nobody. */
    static void apply(Properties settings, Secured secured, int port, int controllerPort) {
        settings.setProperty(
                "listeners", LISTENER + "://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", LISTENER + "://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", LISTENER + ":SASL_SSL,CONTROLLER:SSL");
        settings.setProperty("inter.broker.listener.name", LISTENER);
        settings.setProperty("ssl.keystore.type", "PEM");
        settings.setProperty("ssl.keystore.location", secured.both().toString());
        settings.setProperty("ssl.truststore.type", "PEM");
        settings.setProperty("ssl.truststore.location", secured.authority().toString());
        settings.setProperty("listener.name.controller.ssl.client.auth", "required");
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.setProperty("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.setProperty("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", secured.login(Secured.BROKER));
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("allow.everyone.if.no.acl.found", "false");
        settings.setProperty(
                "super.users", "User:" + Secured.BROKER + ";User:" + Secured.OPERATOR + ";User:CN=duizhao");
    }

    /** Arguments of the command that formats: the users. */
    static List<String> users(Secured secured) {
        List<String> users = new ArrayList<>(List.of(Secured.BROKER, Secured.OPERATOR));
        users.addAll(Rights.services());
        List<String> arguments = new ArrayList<>();
        for (String user : users) {
            arguments.add("--add-scram");
            arguments.add("SCRAM-SHA-512=[name=%s,password=%s]".formatted(user, secured.password(user)));
        }
        return arguments;
    }

    /** Makes the topics, and gives each service its rights. */
    static void open(Secured secured, int port) throws InterruptedException, ExecutionException {
        Properties client = secured.client(Secured.OPERATOR);
        client.setProperty("bootstrap.servers", "127.0.0.1:" + port);
        try (Admin admin = Admin.create(client)) {
            for (KafkaFuture<Void> topic : admin.createTopics(Topics.plan(12, (short) 1, Duration.ofDays(30)))
                    .values()
                    .values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            for (String service : Rights.services()) {
                admin.createAcls(Rights.of(service).stream()
                                .map(right -> binding(service, right))
                                .toList())
                        .all()
                        .get();
            }
        }
    }

    /** A right as Kafka keeps it. */
    public static AclBinding binding(String service, Right right) {
        ResourceType type = right.kind() == Right.Kind.TOPIC ? ResourceType.TOPIC : ResourceType.GROUP;
        PatternType pattern = right.kind() == Right.Kind.GROUPS ? PatternType.PREFIXED : PatternType.LITERAL;
        return new AclBinding(
                new ResourcePattern(type, right.name(), pattern),
                new AccessControlEntry(
                        "User:" + service,
                        "*",
                        AclOperation.valueOf(right.operation().name()),
                        AclPermissionType.ALLOW));
    }
}
