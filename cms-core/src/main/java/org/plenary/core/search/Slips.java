package org.plenary.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * What a word may have been meant to be: the words that slips of the hand, each a letter too much, missing, wrong or swapped
 * with its neighbour, make of it. The first letter is taken to be right. One for each request.
 */
final class Slips {
    /** Below the weight of a begun word, and so little that a slip in a headline counts less than the word in a text. */
    private static final float ONE = 0.1f;

    private static final float TWO = 0.05f;
    /** Letters from which on one slip is forgiven, and two. */
    private static final int FORGIVES_ONE = 4;

    private static final int FORGIVES_TWO = 8;
    /** A stem has lost letters already that told it from others. */
    private static final int STEM_FORGIVES_ONE = 5;
    /** Longer words are not typed by hand. */
    private static final int LONGEST = 40;

    private static final int MOST_WORK = 20_000;

    private final Map<String, CompiledAutomaton> compiled = new HashMap<>();

    /**
     * The words near this one.
     *
     * @param begun whether words count that begin with a near one
     * @return none for a word too short to be told from others, and for one with digits
     */
    List<Query> ofWord(Term word, boolean begun) {
        int letters = letters(word);
        var near = new ArrayList<Query>();
        if (letters >= FORGIVES_ONE) {
            near.add(new BoostQuery(near(word, 1, begun), ONE));
        }
        if (letters >= FORGIVES_TWO) {
            near.add(new BoostQuery(near(word, 2, false), TWO));
        }
        return near;
    }

    /** The stems near this one. */
    List<Query> ofStem(Term stem) {
        return letters(stem) >= STEM_FORGIVES_ONE ? List.of(new BoostQuery(near(stem, 1, false), TWO)) : List.of();
    }

    /** In code points; none where slips are not forgiven. */
    private static int letters(Term word) {
        var text = word.text();
        boolean forgiven = text.codePoints().noneMatch(Character::isDigit);
        int letters = text.codePointCount(0, text.length());
        return forgiven && letters <= LONGEST ? letters : 0;
    }

    private Query near(Term word, int slips, boolean begun) {
        var meant = word.text() + "~" + slips + (begun ? "*" : "");
        var accepted = compiled.computeIfAbsent(meant, ignored -> compile(word.text(), slips, begun));
        return new MisspeltQuery(word.field(), meant, accepted);
    }

    private static CompiledAutomaton compile(String word, int slips, boolean begun) {
        int second = word.offsetByCodePoints(0, 1);
        var near = new LevenshteinAutomata(word.substring(second), true).toAutomaton(slips, word.substring(0, second));
        return begun
                ? new CompiledAutomaton(
                        Operations.determinize(
                                Operations.concatenate(List.of(near, Automata.makeAnyString())), MOST_WORK),
                        false,
                        true)
                : new CompiledAutomaton(near, true, true);
    }
}
