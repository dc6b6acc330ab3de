package org.duizhao.stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.duizhao.events.Groups;
import org.duizhao.events.Rights;
import org.duizhao.events.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Topics, sending, and the handling of failures, the same for every service. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({StageProperties.class, StageProperties.TopicProperties.class})
class StageConfiguration {

    private static final Duration RIGHTS_EVERY = Duration.ofSeconds(5);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TopicProvisioning topicProvisioning(
            Brokers brokers, StageProperties.TopicProperties topics, TaskScheduler scheduler) {
        return new TopicProvisioning(
                brokers, Topics.plan(topics.partitions(), topics.replicas(), topics.retention()), scheduler);
    }

    @Bean
    MissingRights missingRights(
            Brokers brokers, @Value("${spring.application.name}") String service, TaskScheduler scheduler) {
        MissingRights rights = new MissingRights(brokers, Rights.of(service));
        scheduler.scheduleWithFixedDelay(rights, RIGHTS_EVERY);
        return rights;
    }

    @Bean
    TaskScheduler taskScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("scheduler-");
        return scheduler;
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<byte[], byte[]> kafka, Clock clock) {
        return new EventPublisher(kafka, clock);
    }

    @Bean
    WorkUnderWay workUnderWay(StageProperties properties, @Value("${spring.application.name}") String service) {
        Path folder = properties.startsFolder() != null ? properties.startsFolder() : ownFolder(service);
        return WorkUnderWay.of(new StartLedger(folder));
    }

    @Bean
    StageSupport stageSupport(
            EventPublisher publisher,
            WorkUnderWay work,
            DocumentScope scope,
            StageProperties properties,
            StageMeters meters,
            Clock clock) {
        return new StageSupport(publisher, work, scope, properties, meters, clock);
    }

    /** Each user has one: in a shared temporary folder nobody can write to another's. */
    private static Path ownFolder(String service) {
        String user = System.getProperty("user.name");
        return Path.of(System.getProperty("java.io.tmpdir"), "duizhao-starts-" + user, service);
    }

    @Bean
    ListenerContainerWithDlqAndRetryCustomizer failureRouting(
            KafkaTemplate<byte[], byte[]> kafka, StageSupport support, TaskScheduler scheduler) {
        ContainerPausingBackOffHandler pausing =
                new ContainerPausingBackOffHandler(new ListenerContainerPauseService(null, scheduler));
        return new FailureRouting(kafka, support, pausing);
    }

    @Bean
    ClientFactoryCustomizer boundedPolls() {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ConsumerFactory<?, ?> factory) {
                Object group = factory.getConfigurationProperties().get(ConsumerConfig.GROUP_ID_CONFIG);
                BoundedPolls.Bounds bounds = group == null ? null : bounds(group.toString());
                if (bounds != null) {
                    factory.addPostProcessor(consumer -> BoundedPolls.of(consumer, bounds));
                }
            }
        };
    }

    /** Null for a group that does one message of a poll. */
    private static BoundedPolls.@Nullable Bounds bounds(String group) {
        if (Groups.IN_BATCHES.contains(group)) {
            return BoundedPolls.Bounds.LARGE;
        }
        if (Groups.OF_QUICK_STAGES.contains(group)) {
            return BoundedPolls.Bounds.SMALL;
        }
        return group.equals(Groups.EXTRACT_BULK) ? BoundedPolls.Bounds.FEW : null;
    }

    @Bean
    LostCommits lostCommits() {
        return new LostCommits();
    }

    @Bean
    Brokers brokers(KafkaAdmin admin) {
        return new Brokers(admin);
    }

    @Bean
    DeadLetters deadLetters(KafkaAdmin admin) {
        return new DeadLetters(admin);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(Brokers brokers, MissingRights rights) {
        return new KafkaHealth(brokers, rights);
    }
}
