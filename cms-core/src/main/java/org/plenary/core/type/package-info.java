/** The live model: the content types and languages that plugins and administrators declared, and the check of values against them. */
@NullMarked
package org.plenary.core.type;

import org.jspecify.annotations.NullMarked;
