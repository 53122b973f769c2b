package org.plenary.core.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.plenary.core.search.Snapshot;
import org.plenary.core.search.Spell;
import org.plenary.core.search.Turn;
import org.plenary.core.search.Viewpoint;
import org.plenary.spi.entry.EntryId;

/**
 * Finds what became otherwise to readers of some locales between a position and a snapshot.
 *
 * <p>First come entries that turned by the clock, except those that the log names too; then those that the log names. Of
 * the latter only what really turned is told: a saved draft is nobody's business. Last come the items that refer to
 * something which appeared or went, because a relation is shown only while its target is.
 */
final class Differences {
    /** So many entries that the log names are looked at for one page; of drafts being written most are passed over. */
    private static final int LOOKED_AT = 500;

    private final Snapshot snapshot;
    private final Viewpoint now;
    private final List<Touch> touches;
    private final Position since;
    private final Map<EntryId, Long> found = new LinkedHashMap<>();
    private final Map<EntryId, Touch> overtaken = new HashMap<>();

    /**
     * @param now the instant up to which what turns is told
     * @param touches what the log names after the position, as far as the snapshot knows it
     */
    Differences(Snapshot snapshot, Viewpoint now, List<Touch> touches, Position since) {
        this.snapshot = snapshot;
        this.now = now;
        this.touches = touches;
        this.since = since;
    }

    /**
     * A page of differences.
     *
     * @param visible the entries that can be seen, and are new or otherwise
     * @param gone the entries that could be seen and no longer can be, each with its type
     * @param next where to go on
     * @param more whether there is more at once
     */
    record Page(Set<EntryId> visible, Map<EntryId, String> gone, Position next, boolean more) {}

    /** @param size of the page; what refers to something that appeared or went comes on top */
    Page page(int size) {
        var named = touches.stream().flatMap(touch -> touch.entry().stream()).collect(Collectors.toSet());
        var turns = snapshot.turns(since.turn(), now, id -> !named.contains(id), size + 1);
        if (turns.size() > size) {
            turns.pollLast();
            turns.forEach(this::turned);
            return page(since.turned(turns.last()), true);
        }
        turns.forEach(this::turned);
        long reached = touched(size);
        boolean more = !touches.isEmpty() && reached < touches.getLast().seq();
        var next = more
                ? since.changed(reached, now.at())
                : Position.settled(Math.max(reached, since.seq()), Math.max(now.at(), since.at()));
        return page(next, more);
    }

    private void turned(Turn turn) {
        // Between pages this very instant may be known in part.
        found.putIfAbsent(turn.id(), since.at() - 1);
    }

    /** Adds what the log names until the page is full, and tells up to which change. */
    private long touched(int size) {
        var looked = new HashSet<EntryId>();
        for (var touch : touches) {
            touch.entry().ifPresent(looked::add);
            if (looked.size() == LOOKED_AT) {
                break;
            }
        }
        var spells = spells(looked);
        long reached = since.seq();
        for (var touch : touches) {
            if (touch.entry().isPresent()) {
                var id = touch.entry().get();
                if (!looked.contains(id) || found.size() >= size) {
                    return reached;
                }
                // A write is stamped before it is committed: it may turn what was known as it had been.
                long from = Math.min(touch.at() - 1, since.before());
                if (overtakes(touch)
                        || turns(spells.getOrDefault(id, List.of()), from)
                                .findAny()
                                .isPresent()) {
                    found.merge(id, from, Math::min);
                }
            }
            reached = touch.seq();
        }
        return reached;
    }

    /**
     * Whether what was told by the clock may have gone by a plan that this change had altered by then, because the index did
     * not know it yet: then there may be nothing that turned since.
     */
    private boolean overtakes(Touch touch) {
        boolean overtakes = touch.replans() && touch.at() < since.at();
        if (overtakes) {
            touch.entry().ifPresent(id -> overtaken.putIfAbsent(id, touch));
        }
        return overtakes;
    }

    private Page page(Position next, boolean more) {
        var spells = spells(found.keySet());
        var visible = new TreeSet<EntryId>();
        var gone = new TreeMap<EntryId, String>();
        var toggled = new HashSet<EntryId>();
        found.forEach((id, from) -> {
            var own = spells.getOrDefault(id, List.of());
            if (seen(own, now.at())) {
                visible.add(id);
            } else if (!own.isEmpty()) {
                gone.put(id, own.getFirst().type());
            } else if (overtaken.containsKey(id) && overtaken.get(id).at() < since.before()) {
                gone.put(id, overtaken.get(id).type()); // between pages it may never have been told of
            }
            if (overtaken.containsKey(id) || turns(own, from).anyMatch(at -> seen(own, at) != seen(own, at - 1))) {
                toggled.add(id);
            }
        });
        visible.addAll(snapshot.referring(toggled, now));
        return new Page(visible, gone, next, more);
    }

    private Map<EntryId, List<Spell>> spells(Collection<EntryId> ids) {
        return snapshot.spells(ids, now).stream().collect(Collectors.groupingBy(Spell::id));
    }

    /** The instants after this one, up to now, at which something turned. */
    private LongStream turns(List<Spell> spells, long after) {
        return spells.stream()
                .flatMapToLong(spell ->
                        LongStream.of(spell.during().from(), spell.during().until()))
                .filter(at -> at > after && at <= now.at());
    }

    private static boolean seen(List<Spell> spells, long at) {
        return spells.stream().anyMatch(spell -> spell.during().contains(at));
    }
}
