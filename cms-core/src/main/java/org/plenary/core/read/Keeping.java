package org.plenary.core.read;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plenary.core.timeline.Interval;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;

/**
 * What those who keep an answer need to know of it.
 *
 * @param basis what was read
 * @param during on that basis, the answer is the same at every instant of this stretch: nothing that could enter or leave it
 *     begins or ends inside
 * @param types names of the content types whose entries can be in such an answer, or decide on what is
 * @param entries what is inside, where that is no more than {@link #MOST_NAMED}; otherwise more than so many of it
 */
public record Keeping(Basis basis, Interval during, SortedSet<String> types, Set<EntryId> entries) {
    /** Entries; with more inside, an answer changes with most changes, and nobody names them all. */
    public static final int MOST_NAMED = 24;

    /** Of what was made of this answer and of another one: true while both are. */
    public Keeping and(Keeping other) {
        long from = Math.max(during.from(), other.during.from());
        long until = Math.min(during.until(), other.during.until());
        var allTypes = new TreeSet<>(types);
        allTypes.addAll(other.types);
        var allEntries = new HashSet<>(entries);
        allEntries.addAll(other.entries);
        return from < until && basis.equals(other.basis)
                ? new Keeping(basis, new Interval(from, until), allTypes, allEntries)
                : new Keeping(new Basis(Basis.PAST_THE_INDEX, basis.model()), during, allTypes, allEntries);
    }

    /**
     * What an answer was read from.
     *
     * @param state names the state of the index; 0 for an answer that was read past the index
     * @param model by which the query was understood
     * @see Reader#isCurrent
     */
    public record Basis(long state, Model model) {
        /** The state of an answer of which nobody knows how long it is true. */
        public static final long PAST_THE_INDEX = 0;

        /** Whether the index was read, so that it is known how long the answer is true. */
        public boolean ofIndex() {
            return state != PAST_THE_INDEX;
        }
    }
}
