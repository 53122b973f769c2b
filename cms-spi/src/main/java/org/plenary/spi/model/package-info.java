/** Content types and their fields as plain data, and the fluent words that declare them. */
@NullMarked
package org.plenary.spi.model;

import org.jspecify.annotations.NullMarked;
