package org.plenary.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Summit;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.sync.ChangeFeed.Event;
import org.plenary.core.sync.ChangeFeed.News;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;

class ChangeFeedTest {
    @TempDir
    private Path directory;

    private final BlockingQueue<News> heard = new LinkedBlockingQueue<>();
    private final RecentChanges recent = new RecentChanges(0);
    private IndexedRepository summit;
    private ChangeFeed feed;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        feed = new ChangeFeed(summit.model, summit.index(), recent, new Policy(), summit.clock);
    }

    @AfterEach
    void close() {
        feed.close();
        summit.close();
    }

    private void follow() {
        summit.clock.advance(Duration.ofSeconds(1));
        summit.follow();
        recent.follow(summit.repository.changesAfter(recent.position()));
    }

    private EntryId published(String title) {
        var id = summit.repository.create("session", Map.of("title", Map.of("en", title)));
        summit.repository.publish(id);
        follow();
        return id;
    }

    private News next() {
        try {
            var news = heard.poll(20, TimeUnit.SECONDS);
            assertThat(news).as("nothing is told").isNotNull();
            return news;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<Event> events() {
        return ((News.Happened) next()).events();
    }

    @Test
    void tellsWhatIsWrittenAndWhatEndsByTheClock() {
        feed.listen(heard::add);
        var id = published("Opening");
        assertThat(events()).containsExactly(new Event(id.toString(), "session", false));

        summit.repository.unpublish(id);
        follow();
        assertThat(events()).containsExactly(new Event(id.toString(), "session", true));

        var planned = summit.repository.create("session", Map.of("title", Map.of("en", "Planned")));
        summit.repository.publish(planned, summit.clock.instant().plusSeconds(60));
        follow();
        summit.clock.advance(Duration.ofMinutes(1));
        recent.follow(List.of());
        assertThat(events()).containsExactly(new Event(planned.toString(), "session", false));
    }

    @Test
    void replaysWhatWasMissed() {
        feed.listen(heard::add);
        var before = feed.position();
        var id = published("Opening");
        assertThat(feed.since(before))
                .isInstanceOfSatisfying(
                        News.Happened.class,
                        news -> assertThat(news.events()).containsExactly(new Event(id.toString(), "session", false)));
        var told = next();
        assertThat(feed.since(told.position()))
                .isInstanceOfSatisfying(
                        News.Happened.class, news -> assertThat(news.events()).isEmpty());
    }

    @Test
    void tellsToBeginAnewWhenTooMuchWasMissed() {
        feed.listen(heard::add);
        var before = feed.position();
        for (int i = 0; i < 1_001; i++) {
            summit.repository.publish(summit.repository.create("session", Map.of("title", Map.of("en", "Talk " + i))));
        }
        follow();
        assertThat(feed.since(before)).isInstanceOf(News.Lost.class);
    }

    @Test
    void tellsToBeginAnewWhenTheModelChanges() {
        feed.listen(heard::add);
        summit.model.replace(new Model(
                Summit.types().stream()
                        .filter(type -> !type.name().equals("home"))
                        .toList(),
                Summit.languages()));
        summit.repository.modelChanged();
        follow();
        assertThat(next()).isInstanceOf(News.Lost.class);
    }

    @Test
    void refusesToListenFromAmidAFirstRun() {
        published("One");
        published("Two");
        var changes = new Changes(summit.model, summit.index(), recent, new Policy(), summit.clock);
        var amid = new Replica("page[size]", "1");
        amid.step(changes);
        assertThatThrownBy(() -> feed.since(amid.since()))
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_QUERY));
    }

    @Test
    void saysWhatIsWrongWithAWish() {
        assertThatThrownBy(() -> feed.wish(Map.of("types", List.of("sesion")), Principal.ANYBODY))
                .hasMessageContaining("cannot be answered")
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        refused -> assertThat(refused.violations().getFirst().message())
                                .contains("Did you mean 'session'?"));
    }
}
