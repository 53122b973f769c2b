package org.plenary.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Repository;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.access.Reach;
import org.plenary.core.change.Change;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.TestDatabases;

class PreviewTokensTest {
    private static final SortedSet<Reach> AHEAD = new TreeSet<>(List.of(Reach.AHEAD));

    private final Policy policy = new Policy();

    @TempDir
    Path directory;

    private Repository repository;
    private PreviewTokens previews;

    @BeforeEach
    void open() {
        repository = new Repository(TestDatabases.h2(directory));
        previews = node();
    }

    @AfterEach
    void close() {
        repository.followers.close();
        repository.database.close();
    }

    /** One of several servers in front of the same database. */
    private PreviewTokens node() {
        var node = new PreviewTokens(repository.database, repository.log, policy, repository.clock);
        repository.followers.start(node, repository.log::next);
        return node;
    }

    private PreviewToken.Issued issue(String name) {
        return previews.issue(new PreviewToken.Wish(name, AHEAD, Optional.empty()), Repository.EDITOR);
    }

    @Test
    void letsItsHolderInForSomeHours() {
        var issued = issue("Website");
        assertThat(previews.find(issued.token()))
                .contains(new Principal.Preview(issued.preview().id(), "Website", AHEAD));
        repository.clock.advance(PreviewTokens.USUAL.minusSeconds(1));
        assertThat(previews.find(issued.token())).isPresent();
        repository.clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> previews.find(issued.token()))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_SIGNED_IN))
                .hasMessageContaining("has expired at 2026-06-01T16:00:00Z");
    }

    @Test
    void endsOnEveryNodeOnceRevoked() {
        var other = node();
        var issued = issue("Website");
        assertThat(other.find(issued.token())).isPresent();
        previews.revoke(issued.preview().id(), Repository.EDITOR);
        previews.revoke(issued.preview().id(), Repository.EDITOR);
        for (var node : List.of(previews, other, node())) {
            assertThatThrownBy(() -> node.find(issued.token()))
                    .hasMessageContaining("was revoked at 2026-06-01T08:00:00Z");
        }
        assertThatThrownBy(() -> previews.revoke("nobody's", Repository.EDITOR))
                .hasMessageContaining("no preview token");
    }

    @Test
    void standsInTheChangeLogWithItsMakerAndKeepsNoToken() {
        var issued = issue("Website");
        previews.revoke(issued.preview().id(), Repository.EDITOR);
        assertThat(repository.log.after(0, 10))
                .extracting(Change::kind, Change::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.ACCESS_CHANGED, "editor@example.org"),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.ACCESS_CHANGED, "editor@example.org"));
        var stored = repository.database.read(entityManager -> entityManager
                .createQuery("select t.tokenHash from PreviewTokenRow t", String.class)
                .getResultList());
        assertThat(stored).containsExactly(Token.hash(issued.token())).doesNotContain(issued.token());
    }

    @Test
    void listsNewestFirstAndForgetsWhatEndedLongAgo() {
        issue("First");
        repository.clock.advance(Duration.ofMinutes(1));
        issue("Second");
        assertThat(previews.all(Repository.EDITOR))
                .extracting(PreviewToken::name)
                .containsExactly("Second", "First");
        repository.clock.advance(Duration.ofDays(31));
        issue("Third");
        assertThat(previews.all(Repository.EDITOR))
                .extracting(PreviewToken::name)
                .containsExactly("Third");
    }

    @Test
    void refusesAWishThatIsOutOfBounds() {
        var now = repository.clock.instant();
        for (var wish : List.of(
                new PreviewToken.Wish(" ", AHEAD, Optional.empty()),
                new PreviewToken.Wish("x".repeat(201), AHEAD, Optional.empty()),
                new PreviewToken.Wish("x", new TreeSet<>(), Optional.empty()),
                new PreviewToken.Wish("x", AHEAD, Optional.of(now)),
                new PreviewToken.Wish("x", AHEAD, Optional.of(Instant.MAX)),
                new PreviewToken.Wish(
                        "x", AHEAD, Optional.of(now.plus(Duration.ofDays(30)).plusMillis(1))))) {
            assertThatThrownBy(() -> previews.issue(wish, Repository.EDITOR))
                    .as("%s", wish)
                    .isInstanceOfSatisfying(
                            PlenaryException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
        }
    }

    @Test
    void grantsReadingAndNothingElse() {
        var holder = new Principal.Preview("1", "all", EnumSet.allOf(Reach.class));
        for (var action : Action.values()) {
            assertThat(policy.allows(holder, action, "session"))
                    .as("%s", action)
                    .isEqualTo(EnumSet.of(Action.READ_PUBLISHED, Action.READ_AHEAD, Action.READ_DRAFT)
                            .contains(action));
        }
        var ahead = new Principal.Preview("2", "ahead", AHEAD);
        assertThat(policy.allows(ahead, Action.READ_DRAFT, "session")).isFalse();
        assertThatThrownBy(() -> issueAs(holder)).hasMessageContaining("does not reach so far");
        assertThatThrownBy(() -> issueAs(Principal.ANYBODY)).hasMessageContaining("Sign in first");
    }

    private void issueAs(Principal who) {
        previews.issue(new PreviewToken.Wish("x", AHEAD, Optional.empty()), who);
    }
}
