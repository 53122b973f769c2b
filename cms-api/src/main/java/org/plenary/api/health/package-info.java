/** Whether this node lives and can serve; cheap, and tells strangers nothing else. */
@NullMarked
package org.plenary.api.health;

import org.jspecify.annotations.NullMarked;
