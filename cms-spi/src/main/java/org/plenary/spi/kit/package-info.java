/** What the author of a plugin tests it with, before any host has seen it; needs no test library. */
@NullMarked
package org.plenary.spi.kit;

import org.jspecify.annotations.NullMarked;
