package org.plenary.spi.rule;

/** Moving an entry to the trash. */
public record Delete(String type) implements Occasion {
    public static Delete of(String type) {
        return new Delete(type);
    }
}
