/** Identity and values of content as plugins see them. Values are plain Java: String, Long, BigDecimal, Boolean, Map, List. */
@NullMarked
package org.plenary.spi.entry;

import org.jspecify.annotations.NullMarked;
