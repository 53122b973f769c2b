/** Rules that a plugin sets around saving, publishing, unpublishing and deleting. */
@NullMarked
package org.plenary.spi.rule;

import org.jspecify.annotations.NullMarked;
