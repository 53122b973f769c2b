/** The world's languages as data: their names, direction, fallback, and how their text becomes search terms. */
@NullMarked
package org.plenary.plugin.i18n;

import org.jspecify.annotations.NullMarked;
