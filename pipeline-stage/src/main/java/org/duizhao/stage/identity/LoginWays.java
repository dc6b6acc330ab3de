package org.duizhao.stage.identity;

import java.util.List;

/**
 * How people can log in; a bean.
 *
 * @param passwords whether there are users with passwords
 * @param providers ids of OpenID providers, each at {@code /oauth2/authorization/ID}
 */
public record LoginWays(boolean passwords, List<String> providers) {

    public LoginWays {
        providers = List.copyOf(providers);
    }
}
