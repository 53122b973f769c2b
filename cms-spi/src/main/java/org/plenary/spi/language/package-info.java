/** The world's languages: direction, fallback and text analysis, given as data. */
@NullMarked
package org.plenary.spi.language;

import org.jspecify.annotations.NullMarked;
