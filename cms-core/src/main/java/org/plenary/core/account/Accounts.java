package org.plenary.core.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.plenary.core.access.Principal;
import org.plenary.core.access.Role;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.store.UniqueViolation;

/** Accounts, and signing in and out. Tokens are references: ending one ends it everywhere at once. */
public final class Accounts {
    private static final Duration SESSION = Duration.ofHours(12);
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int SHORTEST_PASSWORD = 8;

    private final Database database;
    private final Clock clock;

    public Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Creates the first administrator, if there is no account at all. Of many callers at once, also on many nodes, one
     * succeeds: the fixed id decides in the database.
     *
     * @param password empty to have one invented
     * @return the password to tell the operator, when this call created the account
     */
    public Optional<String> createFirstAdministrator(String email, Optional<String> password) {
        boolean some = database.read(em -> em.createQuery("select count(a) from AccountRow a", Long.class)
                        .getSingleResult())
                > 0;
        if (some) {
            return Optional.empty();
        }
        var secret = password.orElseGet(Passwords::invent);
        requireStrong(secret);
        var row = new AccountRow();
        row.id = new UUID(0, 1).toString();
        row.email = normal(email);
        row.password = Passwords.encode(secret);
        row.role = Role.ADMINISTRATOR.name();
        row.createdAt = clock.millis();
        try {
            database.write(em -> {
                em.persist(row);
                return row.id;
            });
            return Optional.of(secret);
        } catch (UniqueViolation somebodyWasFaster) {
            return Optional.empty();
        }
    }

    /** @throws PlenaryException WRONG_CREDENTIALS, the same in words and time for an unknown address and a wrong password */
    public SignedIn signIn(String email, String password) {
        var account = password.length() > LONGEST_PASSWORD ? Optional.<AccountRow>empty() : byEmail(email);
        if (account.isEmpty()) {
            Passwords.wasteTime("nobody");
        }
        var row = account.filter(found -> Passwords.matches(password, found.password))
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.WRONG_CREDENTIALS, "E-mail address and password do not belong together."));
        var token = Token.invent("plenary_");
        var expires = clock.instant().plus(SESSION);
        database.write(em -> {
            em.persist(session(token, row, expires.toEpochMilli()));
            return token;
        });
        return new SignedIn(token, expires, principal(row));
    }

    /** Who holds the token, if it is one of ours and has not expired. */
    public Optional<Principal.Account> find(String token) {
        return database.ask(em -> em.createQuery(
                                "select a from AccountRow a, SessionTokenRow s"
                                        + " where s.tokenHash = :hash and s.expiresAt > :now and a.id = s.accountId",
                                AccountRow.class)
                        .setParameter("hash", Token.hash(token))
                        .setParameter("now", clock.millis())
                        .getResultStream()
                        .findFirst())
                .map(Accounts::principal);
    }

    /** Ends the session; an unknown token is no error. */
    public void signOut(String token) {
        database.write(em -> remove(em, token));
    }

    private static boolean remove(EntityManager em, String token) {
        var session = Optional.ofNullable(em.find(SessionTokenRow.class, Token.hash(token)));
        session.ifPresent(em::remove);
        return session.isPresent();
    }

    private Optional<AccountRow> byEmail(String email) {
        return database.read(em -> em.createQuery("select a from AccountRow a where a.email = :email", AccountRow.class)
                .setParameter("email", normal(email))
                .getResultStream()
                .findFirst());
    }

    private SessionTokenRow session(String token, AccountRow account, long expiresAt) {
        var row = new SessionTokenRow();
        row.tokenHash = Token.hash(token);
        row.accountId = account.id;
        row.createdAt = clock.millis();
        row.expiresAt = expiresAt;
        return row;
    }

    private static void requireStrong(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new PlenaryException(
                    ErrorCode.INVALID_REQUEST,
                    "A password has %d to %d characters.".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
    }

    private static Principal.Account principal(AccountRow row) {
        return new Principal.Account(row.id, row.email, Role.valueOf(row.role));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
