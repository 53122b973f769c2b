package org.plenary.core.search;

import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.Passage;

/**
 * Writes passages as HTML with {@code mark} around the words. As Lucene does, but into a buffer that is large enough at once; and what
 * needs no escape is copied in one piece.
 */
final class PassageHtml extends DefaultPassageFormatter {
    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";
    /** Characters of a mark, and some for escapes. */
    private static final int MARK = 24;

    private final String between;

    /** @param between what stands between two passages */
    PassageHtml(String between) {
        super(OPEN, CLOSE, between, true);
        this.between = between;
    }

    @Override
    public String format(Passage[] passages, String text) {
        var html = new StringBuilder(room(passages));
        int at = 0;
        for (var passage : passages) {
            if (!html.isEmpty() && passage.getStartOffset() != at) {
                html.append(between);
            }
            write(html, passage, text);
            at = passage.getEndOffset();
        }
        return html.toString();
    }

    private int room(Passage[] passages) {
        int room = 0;
        for (var passage : passages) {
            room += passage.getLength() + MARK * passage.getNumMatches() + between.length();
        }
        return room;
    }

    private void write(StringBuilder html, Passage passage, String text) {
        int[] starts = passage.getMatchStarts();
        int[] ends = passage.getMatchEnds();
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = starts[i];
            int end = ends[i];
            while (i + 1 < passage.getNumMatches() && starts[i + 1] < end) { // overlapping ones are marked together
                end = Math.max(end, ends[++i]);
            }
            end = Math.min(end, passage.getEndOffset()); // a mark does not reach beyond its passage
            append(html, text, at, start);
            html.append(OPEN);
            append(html, text, start, end);
            html.append(CLOSE);
            at = end;
        }
        append(html, text, at, Math.max(at, passage.getEndOffset()));
    }

    @Override
    protected void append(StringBuilder html, String text, int start, int end) {
        if (isPlain(text, start, end)) {
            html.append(text, start, end);
        } else {
            super.append(html, text, start, end);
        }
    }

    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '"', '&', '\'', '/', '<', '>' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
