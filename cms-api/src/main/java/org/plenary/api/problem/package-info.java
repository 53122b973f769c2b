/** Every failure as a problem of RFC 9457: one mapper, so that no resource catches anything. */
@NullMarked
package org.plenary.api.problem;

import org.jspecify.annotations.NullMarked;
