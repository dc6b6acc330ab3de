package org.duizhao.stage.identity;

import java.util.List;

/**
 * How people can log in; a bean.
 *
 * @param passwords whether there are users with passwords
 * @param providers ids of OpenID providers, each at {@code /oauth2/authorization/ID}
 * @param logouts origins to which a logout leads on
 */
public record LoginWays(boolean passwords, List<String> providers, List<String> logouts) {

    public LoginWays {
        providers = List.copyOf(providers);
        logouts = List.copyOf(logouts);
    }
}
