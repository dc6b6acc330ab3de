package org.duizhao.stage.identity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;

/** Anyone learns whether a service is well; what of it is not, and why, is for those who may see the rest of the actuator. */
final class HealthDetails implements HealthEndpointGroupsPostProcessor {

    @Override
    public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
        Map<String, HealthEndpointGroup> guarded = new HashMap<>();
        groups.getNames().forEach(name -> {
            HealthEndpointGroup group = groups.get(name);
            if (group != null) {
                guarded.put(name, new Guarded(group));
            }
        });
        return HealthEndpointGroups.of(new Guarded(groups.getPrimary()), guarded);
    }

    private record Guarded(HealthEndpointGroup group) implements HealthEndpointGroup {

        @Override
        public boolean isMember(String name) {
            return group.isMember(name);
        }

        @Override
        public boolean showComponents(SecurityContext context) {
            return mayKnow() && group.showComponents(context);
        }

        @Override
        public boolean showDetails(SecurityContext context) {
            return mayKnow() && group.showDetails(context);
        }

        private static boolean mayKnow() {
            Caller caller = Caller.current();
            return caller != null && caller.may(Role.OPERATOR);
        }

        @Override
        public StatusAggregator getStatusAggregator() {
            return group.getStatusAggregator();
        }

        @Override
        public HttpCodeStatusMapper getHttpCodeStatusMapper() {
            return group.getHttpCodeStatusMapper();
        }

        @Override
        public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
            return group.getAdditionalPath();
        }
    }
}
