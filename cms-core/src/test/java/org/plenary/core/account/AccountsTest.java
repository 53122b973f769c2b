package org.plenary.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.SettableClock;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class AccountsTest {
    private static final String EMAIL = "admin@example.org";

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock("2026-06-01T08:00:00Z");
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void open() {
        database = TestDatabases.h2(directory);
        accounts = new Accounts(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesOneFirstAdministratorHoweverManyTryAtOnce() throws Exception {
        Callable<Optional<String>> attempt = () -> accounts.createFirstAdministrator(EMAIL, Optional.empty());
        try (var threads = Executors.newFixedThreadPool(6)) {
            int made = 0;
            for (var result : threads.invokeAll(Collections.nCopies(6, attempt))) {
                made += result.get().isPresent() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void signsInWithThePasswordThatWasInvented() {
        var password =
                accounts.createFirstAdministrator(EMAIL, Optional.empty()).orElseThrow();

        var session = accounts.signIn(" Admin@Example.org ", password);

        assertThat(accounts.find(session.token())).contains(session.account());
    }

    @Test
    void saysTheSameOfAnUnknownAddressAndAWrongPassword() {
        accounts.createFirstAdministrator(EMAIL, Optional.of("a long password"));

        assertThat(refusal(EMAIL, "wrong").getMessage())
                .isEqualTo(refusal("nobody@example.org", "wrong").getMessage());
        assertThat(refusal(EMAIL, "wrong").code()).isEqualTo(ErrorCode.WRONG_CREDENTIALS);
    }

    @Test
    void endsASessionWhenItExpiresOrItsHolderSignsOut() {
        accounts.createFirstAdministrator(EMAIL, Optional.of("a long password"));
        var left = accounts.signIn(EMAIL, "a long password");
        var expired = accounts.signIn(EMAIL, "a long password");

        accounts.signOut(left.token());
        assertThat(accounts.find(left.token())).isEmpty();
        assertThat(accounts.find(expired.token())).isPresent();
        clock.advance(Duration.ofHours(13));
        assertThat(accounts.find(expired.token())).isEmpty();
    }

    @Test
    void keepsNeitherPasswordNorTokenInTheDatabase() {
        accounts.createFirstAdministrator(EMAIL, Optional.of("a long password"));
        var token = accounts.signIn(EMAIL, "a long password").token();

        var stored =
                database.read(em -> em.createQuery("select a.password from AccountRow a", String.class)
                                .getResultList() + ""
                        + em.createQuery("select s.tokenHash from SessionTokenRow s", String.class)
                                .getResultList());

        assertThat(stored)
                .contains("pbkdf2-sha256$600000$")
                .doesNotContain("a long password")
                .doesNotContain(token);
    }

    @Test
    void refusesAPasswordThatIsTooShort() {
        assertThatThrownBy(() -> accounts.createFirstAdministrator(EMAIL, Optional.of("short")))
                .hasMessageContaining("8 to");
    }

    private PlenaryException refusal(String email, String password) {
        try {
            accounts.signIn(email, password);
        } catch (PlenaryException refused) {
            return refused;
        }
        throw new AssertionError("signed in as " + email);
    }
}
