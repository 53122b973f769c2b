package org.plenary.core.search;

import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;

/** Writes passages as HTML with {@code mark} around the words. As Lucene does; what needs no escape is copied at once. */
final class PassageHtml extends DefaultPassageFormatter {
    private static final String ESCAPED = "\"&'/<>";
    private static final char LAST_ESCAPED = '>';

    /** @param between what stands between two passages */
    PassageHtml(String between) {
        super("<mark>", "</mark>", between, true);
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
            char character = text.charAt(i);
            if (character <= LAST_ESCAPED && ESCAPED.indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }
}
