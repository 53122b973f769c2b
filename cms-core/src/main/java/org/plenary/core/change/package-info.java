/** The gap-free, totally ordered log of committed changes, and the followers that everything derived is made of. */
@NullMarked
package org.plenary.core.change;

import org.jspecify.annotations.NullMarked;
