package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duizhao.stage.identity.Account.Kind;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The file of users and API keys. It holds hashes only; services read it again when it has changed. */
public final class UsersFile {

    /** What an API key begins with. */
    static final String KEY_PREFIX = "duizhao_";

    private static final int SHORTEST_PASSWORD = 10;
    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final WatchedFile<Content> file;

    public UsersFile(Path path) {
        this.file = new WatchedFile<>(path, UsersFile::read);
    }

    private record Content(Map<String, Account> users, Map<String, Account> keysByHash) {

        List<Account> all() {
            List<Account> all = new ArrayList<>(users.values());
            all.addAll(keysByHash.values());
            return all;
        }
    }

    Optional<Account> user(String name) {
        return Optional.ofNullable(file.value().users().get(name));
    }

    Optional<Account> key(String secret) {
        return Optional.ofNullable(file.value().keysByHash().get(Secrets.sha256(secret)));
    }

    /** All accounts, users first. */
    public List<Account> accounts() throws IOException {
        return file.now().all();
    }

    /** Adds a user, or gives one a new password, roles and groups. */
    public void putUser(Account withoutHash, String password) throws IOException {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "password: " + password.length() + " characters (expected: at least " + SHORTEST_PASSWORD + ")");
        }
        put(withHash(withoutHash, hash(password)));
    }

    /** Adds a key, or replaces the one of that name, and returns it: it is kept nowhere. */
    public String putKey(Account withoutHash) throws IOException {
        String secret = KEY_PREFIX + Secrets.next();
        put(withHash(withoutHash, Secrets.sha256(secret)));
        return secret;
    }

    /** Ends an account; false if there was none. */
    public boolean remove(Kind kind, String name) throws IOException {
        return change(accounts -> accounts.removeIf(same(kind, name)));
    }

    private void put(Account account) throws IOException {
        change(accounts -> {
            accounts.removeIf(same(account.kind(), account.name()));
            return accounts.add(account);
        });
    }

    private static Predicate<Account> same(Kind kind, String name) {
        return account -> account.kind() == kind && account.name().equals(name);
    }

    private static Account withHash(Account account, String hash) {
        return new Account(account.kind(), account.name(), hash, account.roles(), account.groups());
    }

    private static String hash(String password) {
        String hash = ENCODER.encode(password);
        if (hash == null) {
            throw new IllegalStateException("hash: none");
        }
        return hash;
    }

    /** One change at a time, from whichever process; readers see the file of before or of after. */
    private boolean change(Predicate<List<Account>> change) throws IOException {
        synchronized (UsersFile.class) { // a file lock parts processes only
            return changeAlone(change);
        }
    }

    private boolean changeAlone(Predicate<List<Account>> change) throws IOException {
        Path path = file.path().toAbsolutePath();
        PrivateFiles.createFolderOf(path);
        try (FileChannel channel = FileChannel.open(
                        PrivateFiles.beside(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            List<Account> accounts = new ArrayList<>(accounts());
            boolean changed = change.test(accounts);
            if (changed) {
                PrivateFiles.replace(path, write(accounts));
            }
            return changed;
        }
    }

    private static List<String> write(List<Account> accounts) {
        List<String> lines = new ArrayList<>();
        lines.add("# Users and API keys: kind, name, hash, roles, groups. Change it with: duizhao user, duizhao key");
        accounts.forEach(account -> lines.add(account.line()));
        return lines;
    }

    private static Content read(List<String> lines) {
        Map<String, Account> users = new LinkedHashMap<>();
        Map<String, Account> keys = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                Account account = Account.of(line);
                boolean isUser = account.kind() == Kind.USER;
                if ((isUser ? users : keys).put(isUser ? account.name() : account.hash(), account) != null) {
                    throw new IllegalArgumentException("name: " + account.name() + " twice (expected: once)");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return new Content(users, keys);
    }
}
