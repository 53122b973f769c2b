package org.plenary.webapp.launch;

/** Why a command does not begin, in one sentence for the person at the terminal: what, where, and what to do. */
final class LaunchRefused extends Exception {
    private static final long serialVersionUID = 1;

    LaunchRefused(String sentence) {
        super(sentence);
    }

    LaunchRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to show. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
