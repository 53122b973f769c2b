/** JSON in and out, within limits. */
@NullMarked
package org.plenary.core.json;

import org.jspecify.annotations.NullMarked;
