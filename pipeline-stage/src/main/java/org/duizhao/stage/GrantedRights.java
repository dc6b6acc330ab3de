package org.duizhao.stage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.duizhao.events.Right;
import org.duizhao.events.Right.Kind;
import org.jspecify.annotations.Nullable;

/** What the brokers allow whoever asks, as they tell it with the descriptions of topics and groups. */
final class GrantedRights {

    private static final long PATIENCE_MILLIS = 5_000;

    private final Map<String, KafkaFuture<TopicDescription>> topics;
    private final Map<String, KafkaFuture<ConsumerGroupDescription>> groups;

    GrantedRights(Admin admin, List<Right> asked) {
        this.topics = admin.describeTopics(
                        TopicCollection.ofTopicNames(names(asked, Kind.TOPIC)),
                        new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        this.groups = admin.describeConsumerGroups(
                        names(asked, Kind.GROUP, Kind.GROUPS),
                        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                .describedGroups();
    }

    private static List<String> names(List<Right> rights, Kind... kinds) {
        return rights.stream()
                .filter(right -> List.of(kinds).contains(right.kind()))
                .map(GrantedRights::name)
                .distinct()
                .toList();
    }

    /** Of groups by how their names begin, one that there may be. */
    private static String name(Right right) {
        return right.kind() == Kind.GROUPS ? right.name() + "rights" : right.name();
    }

    /**
     * Whether it is allowed; of what is not there, only whether it may be looked for.
     *
     * @throws UnavailableException if there is no answer within five seconds
     */
    boolean allow(Right right) {
        return right.kind() == Kind.TOPIC
                ? allows(right, topics.get(name(right)), TopicDescription::authorizedOperations)
                : allows(right, groups.get(name(right)), ConsumerGroupDescription::authorizedOperations);
    }

    private interface Operations<T> {
        @Nullable
        Set<AclOperation> of(T described);
    }

    private static <T> boolean allows(Right right, @Nullable KafkaFuture<T> answer, Operations<T> operations) {
        if (answer == null) {
            return true;
        }
        try {
            Set<AclOperation> allowed = operations.of(answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
            return allowed == null
                    || allowed.isEmpty()
                    || allowed.contains(AclOperation.valueOf(right.operation().name()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw new UnavailableException("kafka: " + e.getCause() + " (expected: an answer)", e);
        } catch (TimeoutException e) {
            throw new UnavailableException("kafka: no answer (expected: within " + PATIENCE_MILLIS + " ms)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("service: stopping (expected: running)", e);
        }
    }
}
