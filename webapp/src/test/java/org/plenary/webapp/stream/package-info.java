/** The stream of changes on the real server, with many who listen. */
@NullMarked
package org.plenary.webapp.stream;

import org.jspecify.annotations.NullMarked;
