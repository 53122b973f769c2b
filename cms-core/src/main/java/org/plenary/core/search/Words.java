package org.plenary.core.search;

import java.util.Optional;

/**
 * A text taken apart.
 *
 * @param exact its words as folded by its language
 * @param stems reduced to stems as well; empty where the language has no way to find stems
 */
record Words(Tokens exact, Optional<Tokens> stems) {}
