/** The verbs that change what the world sees: publish, unpublish, schedule, cancel, undo. */
@NullMarked
package org.plenary.core.publish;

import org.jspecify.annotations.NullMarked;
