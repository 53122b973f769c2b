package org.plenary.spi.rule;

/** Making a revision visible, now or at a planned time. */
public record Publish(String type) implements Occasion {
    public static Publish of(String type) {
        return new Publish(type);
    }
}
