package org.plenary.core.entry;

import java.util.Map;

/**
 * An entry to be created as a draft.
 *
 * @param values by field name, as a JSON tree
 */
public record NewEntry(String type, Map<String, ?> values, String note) {}
