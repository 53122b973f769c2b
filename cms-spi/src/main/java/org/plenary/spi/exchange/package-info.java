/** Formats in: an importer turns a foreign file into records; the host stores, matches and publishes them. */
@NullMarked
package org.plenary.spi.exchange;

import org.jspecify.annotations.NullMarked;
