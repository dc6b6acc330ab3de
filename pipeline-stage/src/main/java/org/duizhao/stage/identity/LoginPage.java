package org.duizhao.stage.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bean of the service that has a page for people to log in at; the form is sent to the same path. */
public record LoginPage(String path) {

    /** A path of this origin: nothing that a browser could take for another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

    /** Where to go after the login: the page that was asked for, if it is one of ours. */
    public static String next(@Nullable String asked) {
        return asked != null && LOCAL.matcher(asked).matches() ? asked : "/";
    }
}
