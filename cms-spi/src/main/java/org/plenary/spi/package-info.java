/** What a plugin author compiles against. Start at {@link org.plenary.spi.Plugin}: a plugin declares, the host does. */
@NullMarked
package org.plenary.spi;

import org.jspecify.annotations.NullMarked;
