package org.plenary.spi.rule;

/** Taking an entry out of sight. */
public record Unpublish(String type) implements Occasion {
    public static Unpublish of(String type) {
        return new Unpublish(type);
    }
}
