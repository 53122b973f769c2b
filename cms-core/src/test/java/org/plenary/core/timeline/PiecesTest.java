package org.plenary.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plenary.core.TestModels;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;

class PiecesTest {
    private static final Track EN = Track.of(TestModels.EN);
    private static final Track AR = Track.of(TestModels.AR);

    @Test
    void cutsTheJoinedTimelineAtEveryBoundary() {
        var pieces = Pieces.of(List.of(
                publication(Track.SHARED, 1, 100, Interval.FOREVER),
                publication(EN, 1, 100, Interval.FOREVER),
                publication(AR, 2, 200, 300)));

        assertThat(pieces)
                .containsExactly(
                        piece(100, 200, 1, Map.of(TestModels.EN, 1)),
                        piece(200, 300, 1, Map.of(TestModels.EN, 1, TestModels.AR, 2)),
                        piece(300, Interval.FOREVER, 1, Map.of(TestModels.EN, 1)));
    }

    @Test
    void hasNoPieceWhileTheSharedValuesAreNotPublished() {
        var pieces =
                Pieces.of(List.of(publication(EN, 1, 100, Interval.FOREVER), publication(Track.SHARED, 1, 200, 300)));

        assertThat(pieces).containsExactly(piece(200, 300, 1, Map.of(TestModels.EN, 1)));
    }

    @Test
    void joinsNeighboursThatShowTheSame() {
        var pieces = Pieces.of(List.of(publication(Track.SHARED, 1, 100, 200), publication(Track.SHARED, 1, 200, 300)));

        assertThat(pieces).containsExactly(piece(100, 300, 1, Map.of()));
    }

    @Test
    void takesSharedValuesAndTextsEachFromTheirOwnRevision() {
        var type = TestModels.summit().type("talk");
        var revisions = Map.of(
                1, new Values(Map.of("title", Map.of("en", "Old", "ar", "قديم"), "priority", 1L)),
                2, new Values(Map.of("title", Map.of("en", "New", "ar", "جديد"), "priority", 2L)));

        var joined = JoinedValues.of(
                type.fields(), piece(0, 1, 1, Map.of(TestModels.EN, 1, TestModels.AR, 2)), revisions::get);

        assertThat(joined.fields()).isEqualTo(Map.of("title", Map.of("en", "Old", "ar", "جديد"), "priority", 1L));
    }

    @Test
    void findsTheTranslationOfAnItemThatWasMoved() {
        var type = TestModels.summit().type("talk");
        var ann = Map.of("_id", "a", "person", "p1", "affiliation", Map.of("en", "Mill", "ar", "مطحنة"));
        var bob = Map.of("_id", "b", "person", "p2", "affiliation", Map.of("en", "Forge", "ar", "مسبك"));
        var revisions = Map.of(
                1, new Values(Map.of("participants", List.of(bob, ann))),
                2, new Values(Map.of("participants", List.of(ann, bob))));

        var joined = JoinedValues.of(
                type.fields(), piece(0, 1, 1, Map.of(TestModels.EN, 1, TestModels.AR, 2)), revisions::get);

        assertThat(joined.get("participants")).contains(List.of(bob, ann));
    }

    private static Publication publication(Track track, int revision, long from, long until) {
        return new Publication(track, revision, new Interval(from, until));
    }

    private static Piece piece(long from, long until, int shared, Map<LocaleTag, Integer> locales) {
        return new Piece(new Interval(from, until), shared, new TreeMap<>(locales));
    }
}
