package org.duizhao.stage.identity;

import java.util.List;

/** A bean with the rules of a service's own endpoints. An endpoint that none of them covers is an operator's alone. */
public interface EndpointRules {

    /** The first that covers a request decides. */
    List<AccessRule> rules();
}
