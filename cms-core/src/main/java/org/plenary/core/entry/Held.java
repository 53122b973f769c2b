package org.plenary.core.entry;

import java.util.Set;

/** What an entry holds against others, as it stands in the database: its unique values, its references and its files. */
record Held(Set<UniqueValueRow.Key> unique, Set<ReferenceRow.Key> references, Set<AssetUseRow.Key> files) {
    static final Held NOTHING = new Held(Set.of(), Set.of(), Set.of());

    Held {
        unique = Set.copyOf(unique);
        references = Set.copyOf(references);
        files = Set.copyOf(files);
    }
}
