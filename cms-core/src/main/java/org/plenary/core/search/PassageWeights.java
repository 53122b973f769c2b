package org.plenary.core.search;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;

/**
 * Weighs passages as Lucene does. Lucene counts the words of each passage in a table of its own, of 32 kB; a query has few
 * words, so a list of those will do.
 */
final class PassageWeights extends PassageScorer {
    @Override
    public float score(Passage passage, int textLength) {
        int length = passage.getEndOffset() - passage.getStartOffset();
        var words = new BytesRef[passage.getNumMatches()];
        var here = new int[words.length];
        var inText = new int[words.length];
        int different = 0;
        for (int i = 0; i < words.length; i++) {
            int at = place(passage.getMatchTerms()[i], words, different);
            if (at == different) {
                words[different] = passage.getMatchTerms()[i];
                inText[different++] = passage.getMatchTermFreqsInDoc()[i];
            }
            here[at]++;
        }
        float score = 0;
        for (int i = 0; i < different; i++) {
            score += tf(here[i], length) * weight(textLength, inText[i]);
        }
        return score * norm(passage.getStartOffset());
    }

    private static int place(BytesRef word, BytesRef[] words, int different) {
        int at = 0;
        while (at < different && !words[at].bytesEquals(word)) {
            at++;
        }
        return at;
    }
}
