/** Who takes part: people, organisations, and the partners of an edition. */
@NullMarked
package org.plenary.plugin.speakers;

import org.jspecify.annotations.NullMarked;
