/** The summit itself: series, editions, places, and the programme of sessions and slots. */
@NullMarked
package org.plenary.plugin.events;

import org.jspecify.annotations.NullMarked;
