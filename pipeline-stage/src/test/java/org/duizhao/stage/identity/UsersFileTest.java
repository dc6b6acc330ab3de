package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.stage.identity.Account.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private UsersFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("security").resolve("users");
        file = new UsersFile(path);
    }

    static Account account(Kind kind, String name, Role role) {
        return new Account(kind, name, "", EnumSet.of(role), Set.of("press"));
    }

    @Test
    void itHoldsHashesOnlyAndNobodyElseReadsIt() throws IOException {
        file.putUser(account(Kind.USER, "李伟", Role.REVIEWER), "correct horse battery");
        String key = file.putKey(account(Kind.KEY, "dashboard", Role.READER));

        assertThat(Files.readString(path)).doesNotContain("correct horse", key).contains("{bcrypt}");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.key(key).orElseThrow().name()).isEqualTo("dashboard");
        assertThat(file.user("李伟").orElseThrow().roles()).containsExactly(Role.REVIEWER);
        assertThat(file.user("李伟").orElseThrow().groups()).containsExactly("press");
        assertThat(file.key(key + "x")).isEmpty();
    }

    @Test
    void aChangeByAnotherProcessIsSeenByTheNextQuestion() throws IOException {
        UsersFile other = new UsersFile(path);
        assertThat(file.user("li.wei")).isEmpty();
        other.putUser(account(Kind.USER, "li.wei", Role.READER), "correct horse battery");
        assertThat(file.user("li.wei")).isPresent();
        String key = other.putKey(account(Kind.KEY, "li.wei", Role.READER));
        assertThat(file.key(key)).isPresent();
        assertThat(other.remove(Kind.KEY, "li.wei")).isTrue();
        assertThat(file.key(key)).isEmpty();
        assertThat(file.user("li.wei")).isPresent();
        assertThat(other.remove(Kind.KEY, "li.wei")).isFalse();
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws IOException {
        IntStream.range(0, 16).parallel().forEach(number -> {
            try {
                new UsersFile(path).putKey(account(Kind.KEY, "key" + number, Role.READER));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(file.accounts()).hasSize(16);
    }

    @Test
    void aBrokenFileStopsAStartButNotAServiceThatRuns() throws IOException {
        file.putUser(account(Kind.USER, "li.wei", Role.READER), "correct horse battery");
        assertThat(file.user("li.wei")).isPresent();
        Files.writeString(path, "user\tli.wei\thash\tking\t\n");

        assertThat(file.user("li.wei")).as("what was read last stays in force").isPresent();
        assertThatThrownBy(() -> new UsersFile(path).user("li.wei"))
                .hasMessageContaining("line 1: role: king (expected: reader,uploader,reviewer,operator)");
    }

    @Test
    void namesThatWouldBreakTheFileAndShortPasswordsAreRefused() {
        for (String name : List.of("", "a\tb", "a\nb", "-a", "a b", "x".repeat(65))) {
            assertThatThrownBy(() -> account(Kind.USER, name, Role.READER)).hasMessageStartingWith("name: ");
        }
        assertThatThrownBy(() -> file.putUser(account(Kind.USER, "li.wei", Role.READER), "short"))
                .hasMessageContaining("password: 5 characters (expected: at least 10)");
    }
}
