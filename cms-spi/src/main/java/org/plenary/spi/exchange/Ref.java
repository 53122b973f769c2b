package org.plenary.spi.exchange;

/** A reference, inside the values of a record, to another record of the same system by type and key. */
public record Ref(String type, String key) {}
