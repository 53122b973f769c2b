/** The shared vocabulary of failure: one exception family, error codes with their kinds, violations collected and thrown once. */
@NullMarked
package org.plenary.core.error;

import org.jspecify.annotations.NullMarked;
