package org.plenary.core.search;

/**
 * A text taken apart.
 *
 * @param exact its words as folded by its language
 * @param stemmed reduced to stems as well; the same where the language has no way to find stems
 */
record Words(Tokens exact, Tokens stemmed) {}
