package org.plenary.core.plugin;

import java.util.Optional;
import org.plenary.core.read.Keeping;
import org.plenary.spi.entry.LocaleTag;

/**
 * What a route answered.
 *
 * @param locale that it is in, as far as it is in one
 * @param keeping of all that it read; empty when it read nothing, so that nobody knows what it was made from
 */
public record RouteAnswer(byte[] body, String mediaType, Optional<LocaleTag> locale, Optional<Keeping> keeping) {}
