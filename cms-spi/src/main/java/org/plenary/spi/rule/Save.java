package org.plenary.spi.rule;

/** Storing a new revision of a draft. */
public record Save(String type) implements Occasion {
    public static Save of(String type) {
        return new Save(type);
    }
}
