package org.plenary.core.search;

import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;

/** Writes passages as HTML with {@code mark} around the words. As Lucene does; what needs no escape is copied at once. */
final class PassageHtml extends DefaultPassageFormatter {
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
