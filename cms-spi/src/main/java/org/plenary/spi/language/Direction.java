package org.plenary.spi.language;

/** How a script runs. */
public enum Direction {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The value of HTML's {@code dir} attribute. */
    public String word() {
        return word;
    }
}
