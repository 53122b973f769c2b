/** Bodies in: read within limits, refused at once beyond them. */
@NullMarked
package org.plenary.api.json;

import org.jspecify.annotations.NullMarked;
