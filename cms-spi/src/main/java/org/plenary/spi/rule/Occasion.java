package org.plenary.spi.rule;

/** When a rule runs: around one verb, for one type. */
public sealed interface Occasion permits Save, Publish, Unpublish, Delete {
    /** The content type's name. */
    String type();
}
