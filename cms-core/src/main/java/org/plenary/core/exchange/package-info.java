/**
 * Formats in: a file is unwrapped within limits, an importer turns it into a batch of records, the engine matches, stores
 * and publishes them, and reports on each.
 */
@NullMarked
package org.plenary.core.exchange;

import org.jspecify.annotations.NullMarked;
