package org.duizhao.stage;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.duizhao.events.Groups;
import org.duizhao.events.Topics;
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

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KafkaAdmin.NewTopics topics(StageProperties.TopicProperties topics) {
        return new KafkaAdmin.NewTopics(Topics.plan(topics.partitions(), topics.replicas(), topics.retention())
                .toArray(NewTopic[]::new));
    }

    @Bean
    TopicProvisioning topicProvisioning(KafkaAdmin admin, TaskScheduler scheduler) {
        return new TopicProvisioning(admin, scheduler);
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
                if (group != null && Groups.IN_BATCHES.contains(group.toString())) {
                    factory.addPostProcessor(consumer -> BoundedPolls.of(consumer, BoundedPolls.Bounds.LARGE));
                } else if (group != null && Groups.OF_QUICK_STAGES.contains(group.toString())) {
                    factory.addPostProcessor(consumer -> BoundedPolls.of(consumer, BoundedPolls.Bounds.SMALL));
                }
            }
        };
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
    KafkaHealth kafkaHealthIndicator(Brokers brokers) {
        return new KafkaHealth(brokers);
    }
}
