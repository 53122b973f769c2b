/** Publications: which revision of which track the world sees, and when. Pure intervals, and the pieces that their join gives. */
@NullMarked
package org.plenary.core.timeline;

import org.jspecify.annotations.NullMarked;
