package org.plenary.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.LocaleTag;

class TimelineTest {
    private static final Track AR = Track.of(LocaleTag.of("ar"));
    private static final Timeline EMPTY = new Timeline(List.of());

    @Test
    void showsAPublicationFromItsFirstMillisecondUntilItsLast() {
        var timeline = EMPTY.publish(Track.SHARED, 1, new Interval(100, 200), 50);

        assertThat(timeline.live(Track.SHARED, 99)).isEmpty();
        assertThat(timeline.live(Track.SHARED, 100)).isPresent();
        assertThat(timeline.live(Track.SHARED, 199)).isPresent();
        assertThat(timeline.live(Track.SHARED, 200)).isEmpty();
    }

    @Test
    void endsWhatIsLiveWhenANewerRevisionIsPublished() {
        var timeline = endless(EMPTY, 1, 100).publish(Track.SHARED, 2, new Interval(300, Interval.FOREVER), 300);

        assertThat(timeline.publications()).containsExactly(shared(1, 100, 300), shared(2, 300, Interval.FOREVER));
    }

    @Test
    void comesBackToTheOldRevisionAfterALimitedOne() {
        var timeline = endless(EMPTY, 1, 100).publish(Track.SHARED, 2, new Interval(300, 400), 200);

        assertThat(timeline.publications())
                .containsExactly(shared(1, 100, 300), shared(2, 300, 400), shared(1, 400, Interval.FOREVER));
    }

    @Test
    void letsAnEndlessPublicationEndWhereThePlannedOneBegins() {
        var planned = EMPTY.publish(Track.SHARED, 1, new Interval(500, Interval.FOREVER), 100);

        var timeline = planned.publish(Track.SHARED, 2, new Interval(200, Interval.FOREVER), 200);

        assertThat(timeline.publications()).containsExactly(shared(2, 200, 500), shared(1, 500, Interval.FOREVER));
    }

    @Test
    void refusesAGivenEndBeyondAPlannedBeginning() {
        var planned = EMPTY.publish(Track.SHARED, 1, new Interval(500, Interval.FOREVER), 100);

        assertThatThrownBy(() -> planned.publish(Track.SHARED, 2, new Interval(200, 600), 200))
                .isInstanceOf(PlenaryException.class)
                .hasMessageContaining("cancel it first");
    }

    @Test
    void refusesToChangeThePast() {
        assertThatThrownBy(() -> EMPTY.publish(Track.SHARED, 1, new Interval(99, 200), 100))
                .hasMessageContaining("in the past");
        assertThatThrownBy(() -> endless(EMPTY, 1, 100).unpublish(Track.SHARED, 150, 200))
                .hasMessageContaining("in the past");
    }

    @Test
    void publishesOneLocaleWithoutMovingAnother() {
        var timeline = endless(EMPTY, 1, 100).publish(AR, 2, new Interval(200, Interval.FOREVER), 200);

        assertThat(timeline.live(Track.SHARED, 250)).contains(shared(1, 100, Interval.FOREVER));
        assertThat(timeline.live(AR, 250).map(Publication::revision)).contains(2);
    }

    @Test
    void cancelsAPlannedBeginningAndLetsTheOldRevisionGoOn() {
        var timeline = endless(EMPTY, 1, 100)
                .publish(Track.SHARED, 2, new Interval(500, Interval.FOREVER), 200)
                .cancelPlanned(Track.SHARED, 500, 300);

        assertThat(timeline.publications()).containsExactly(shared(1, 100, Interval.FOREVER));
    }

    @Test
    void cancelsAPlannedEnd() {
        var timeline = endless(EMPTY, 1, 100).unpublish(Track.SHARED, 500, 200).cancelPlanned(Track.SHARED, 500, 300);

        assertThat(timeline.publications()).containsExactly(shared(1, 100, Interval.FOREVER));
    }

    @Test
    void undoesAPublicationByShowingWhatWasThereBefore() {
        var timeline = endless(endless(EMPTY, 1, 100), 2, 200).undo(300);

        assertThat(timeline.live(Track.SHARED, 300).map(Publication::revision)).contains(1);
        assertThat(timeline.live(Track.SHARED, 250).map(Publication::revision)).contains(2);
    }

    @Test
    void undoesAFirstPublicationByHidingTheEntry() {
        var timeline = endless(EMPTY, 1, 100).undo(300);

        assertThat(timeline.publications()).containsExactly(shared(1, 100, 300));
    }

    @Test
    void undoesAnUnpublishing() {
        var timeline = endless(EMPTY, 1, 100).unpublish(Track.SHARED, 200, 200).undo(300);

        assertThat(timeline.live(Track.SHARED, 300).map(Publication::revision)).contains(1);
    }

    @Test
    void replacesAPublicationMadeInTheSameMillisecond() {
        var timeline = endless(endless(EMPTY, 1, 100), 2, 100);

        assertThat(timeline.publications()).containsExactly(shared(2, 100, Interval.FOREVER));
    }

    private static Timeline endless(Timeline timeline, int revision, long from) {
        return timeline.publish(Track.SHARED, revision, new Interval(from, Interval.FOREVER), from);
    }

    private static Publication shared(int revision, long from, long until) {
        return new Publication(Track.SHARED, revision, new Interval(from, until));
    }
}
