package org.plenary.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.change.Change;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.Follower;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;

/**
 * Preview tokens: issued, listed, revoked, and recognised. They are few, and all are kept in memory, so that no preview asks
 * the database who reads; the change log says when to look again, so that one revoked on any node ends on every node.
 */
public final class PreviewTokens implements Follower {
    /** Tells them from the tokens of sessions. */
    static final String PREFIX = "preview_";

    static final Duration USUAL = Duration.ofHours(8);
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(30);
    static final int MOST = 1_000;
    static final int LONGEST_NAME = 200;
    /** For so long a token that has ended is told so. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final PreviewTokenStore store;
    private final ChangeLog log;
    private final Policy policy;
    private final Clock clock;
    private volatile Map<String, PreviewToken> known;
    private volatile long position;

    /** Reads them all; to be started as a follower before anybody asks. */
    public PreviewTokens(Database database, ChangeLog log, Policy policy, Clock clock) {
        this.store = new PreviewTokenStore(database);
        this.log = log;
        this.policy = policy;
        this.clock = clock;
        this.position = log.newest(); // first, so that what is issued meanwhile is read again
        this.known = store.byHash();
    }

    /** @throws PlenaryException INVALID_REQUEST for a wish that is out of bounds; NOT_ALLOWED */
    public PreviewToken.Issued issue(PreviewToken.Wish wish, Principal who) {
        policy.require(who, Action.ISSUE_PREVIEWS, "*");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        check(wish, now);
        var preview = new PreviewToken(
                UUID.randomUUID().toString(),
                wish.name().strip(),
                wish.reaches(),
                who.name(),
                now,
                wish.until().orElse(now.plus(USUAL)).truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        var issued = new PreviewToken.Issued(Token.invent(PREFIX), preview);
        return log.write(who, unit -> {
            store.forget(now.minus(REMEMBERED), unit);
            store.add(issued, unit);
            return issued;
        });
    }

    private void check(PreviewToken.Wish wish, Instant now) {
        if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            throw refused("A preview token has a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        if (wish.reaches().isEmpty()) {
            throw refused("A preview token shows something: ahead, draft or both.");
        }
        wish.until().ifPresent(until -> {
            if (until.isBefore(now.plus(SHORTEST)) || until.isAfter(now.plus(LONGEST))) {
                throw refused("A preview token lasts from %d minute to %d days."
                        .formatted(SHORTEST.toMinutes(), LONGEST.toDays()));
            }
        });
        if (known.values().stream().filter(token -> token.isLive(now)).count() >= MOST) {
            throw refused("There are %d preview tokens already; revoke some first.".formatted(MOST));
        }
    }

    private static PlenaryException refused(String message) {
        return new PlenaryException(ErrorCode.INVALID_REQUEST, message);
    }

    /** All that are kept, ended ones too, newest first. */
    public List<PreviewToken> all(Principal who) {
        policy.require(who, Action.ISSUE_PREVIEWS, "*");
        return known.values().stream()
                .sorted(Comparator.comparing(PreviewToken::made).reversed().thenComparing(PreviewToken::id))
                .toList();
    }

    /** Ends a token, everywhere at once; again is no error. @throws PlenaryException NOT_FOUND for an unknown id */
    public void revoke(String id, Principal who) {
        policy.require(who, Action.ISSUE_PREVIEWS, "*");
        boolean found = log.write(who, unit -> store.revoke(id, unit));
        if (!found) {
            throw new PlenaryException(ErrorCode.NOT_FOUND, "There is no preview token of this id.");
        }
    }

    /**
     * Who holds the token; empty for what is none of ours.
     *
     * @throws PlenaryException NOT_SIGNED_IN for one that has ended, saying how
     */
    public Optional<Principal> find(String token) {
        return token.startsWith(PREFIX)
                ? Optional.ofNullable(known.get(Token.hash(token))).map(this::holder)
                : Optional.empty();
    }

    private Principal holder(PreviewToken token) {
        token.revoked().ifPresent(at -> {
            throw ended("was revoked at " + at);
        });
        if (!token.isLive(clock.instant())) {
            throw ended("has expired at " + token.until());
        }
        return new Principal.Preview(token.id(), token.name(), token.reaches());
    }

    private static PlenaryException ended(String how) {
        return new PlenaryException(
                ErrorCode.NOT_SIGNED_IN,
                "This preview token %s. Ask whoever gave it to you for another.".formatted(how));
    }

    @Override
    public String name() {
        return "preview-tokens";
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void follow(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == Change.Kind.ACCESS_CHANGED)) {
            known = store.byHash();
        }
        position = changes.getLast().seq();
    }
}
