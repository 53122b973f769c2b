/** Who acts, what they may do, and the one place that decides it. */
@NullMarked
package org.plenary.core.access;

import org.jspecify.annotations.NullMarked;
