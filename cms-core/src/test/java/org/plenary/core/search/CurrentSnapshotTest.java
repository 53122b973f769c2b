package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;

class CurrentSnapshotTest {
    private static final int ENTRIES = 12;
    private static final int ROUNDS = 500;
    private static final long ROUND_MILLIS = 20;

    @TempDir
    private Path directory;

    /** Each entry in a segment of its own, as nothing is merged while a generation is filled. */
    private Generation filled(IndexedRepository summit) throws IOException {
        var model = new IndexModel(summit.model.get());
        var generation = Generation.create(directory.resolve("1"), model, 0);
        for (var entry : List.copyOf(summit.repository.all())) {
            generation.add(entry, summit.clock.millis());
            generation.shelves().close();
        }
        return generation;
    }

    private static IndexedRepository summit(Path directory) {
        var summit = new IndexedRepository(directory);
        for (int i = 0; i < ENTRIES; i++) {
            summit.repository.publish(summit.repository.create("session", Map.of("title", Map.of("en", "s" + i))));
        }
        return summit;
    }

    @Test
    void keepsItsNameWhenOnlyItsSegmentsWereMerged() throws IOException {
        var current = new CurrentSnapshot(new PinnedSnapshots());
        try (var summit = summit(directory.resolve("other"));
                var generation = filled(summit)) {
            current.show(generation, summit.clock.millis());
            long shown = current.token();
            generation.finished(); // only now, so that no merge has come before what is shown
            while (!generation.merged()) {
                IndexedRepository.pause();
            }
            current.showMerged(generation);
            assertThat(current.token()).isEqualTo(shown);
            try (var same = current.join(shown).orElseThrow()) {
                assertThat(same.seq()).isEqualTo(generation.position());
            }
            current.clear();
        }
    }

    @Test
    void takesNothingThatWasWrittenForAMerge() throws IOException {
        try (var summit = summit(directory.resolve("other"));
                var generation = filled(summit)) {
            summit.repository.publish(summit.repository.create("session", Map.of("title", Map.of("en", "late"))));
            generation.add(List.copyOf(summit.repository.all()).getLast(), summit.clock.millis());
            generation.finished();
            assertThat(generation.merged()).isFalse();
        }
    }

    @Test
    void becomesOneSegmentWhenNobodyWrites() throws IOException, InterruptedException {
        try (var summit = summit(directory.resolve("other"));
                var generation = filled(summit)) {
            generation.finished();
            generation.adopt(generation.model()); // as at each start
            for (int round = 0; round < ROUNDS && segments(generation) > 1; round++) {
                generation.commit();
                Thread.sleep(ROUND_MILLIS);
            }
            assertThat(segments(generation)).isEqualTo(1);
        }
    }

    @Test
    void showsWhatWasMergedAfterAStart() throws IOException, InterruptedException {
        try (var summit = summit(directory.resolve("other"));
                var generation = filled(summit)) {
            generation.shelves().close();
            generation.adopt(generation.model());
            generation.finished();
            boolean merged = false;
            for (int round = 0; round < ROUNDS && !merged; round++) {
                Thread.sleep(ROUND_MILLIS);
                merged = generation.merged();
            }
            assertThat(merged).isTrue();
        }
    }

    private static int segments(Generation generation) throws IOException {
        try (var shelves = generation.shelves()) {
            return shelves.searcher(Viewpoint.Shelf.LIVE)
                    .getIndexReader()
                    .leaves()
                    .size();
        }
    }
}
