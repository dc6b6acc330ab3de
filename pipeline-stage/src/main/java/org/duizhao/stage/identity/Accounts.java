package org.duizhao.stage.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.duizhao.stage.identity.Account.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whom a service knows by itself: the users and keys of the file, and the one user of the properties. */
final class Accounts {

    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** What an unknown name's password is compared with, so that the answer takes as long. */
    private static final String NOBODYS = ENCODER.encode(Secrets.next());

    private final @Nullable UsersFile file;
    private final @Nullable Account configured;

    Accounts(SecurityProperties security) {
        this.file = security.usersFile() == null ? null : new UsersFile(security.usersFile());
        this.configured = configured(security);
    }

    private static @Nullable Account configured(SecurityProperties security) {
        String password = security.password();
        if (password == null || password.isBlank()) {
            return null;
        }
        String hash = password.startsWith("{") ? password : "{noop}" + password;
        return new Account(Kind.USER, security.username(), hash, EnumSet.of(Role.OPERATOR), Set.of());
    }

    Optional<Account> user(String name) {
        if (configured != null && configured.name().equals(name)) {
            return Optional.of(configured);
        }
        return file == null ? Optional.empty() : file.user(name);
    }

    Optional<Account> key(String secret) {
        return file == null ? Optional.empty() : file.key(secret);
    }

    /** The user of that name and password, if there is one. */
    Optional<Account> user(String name, String password) {
        Optional<Account> known = user(name);
        boolean right = ENCODER.matches(password, known.map(Account::hash).orElse(NOBODYS));
        return known.filter(account -> right);
    }
}
