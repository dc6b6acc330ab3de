package org.duizhao.stage.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords or keys came before that this one is not looked at yet. */
final class TooManyFailuresException extends AuthenticationException {

    private final Duration wait;

    TooManyFailuresException(Duration wait) {
        super("logins: too many have failed (expected: another try in " + (wait.toSeconds() + 1) + " s)");
        this.wait = wait;
    }

    long seconds() {
        return wait.toSeconds() + 1;
    }
}
