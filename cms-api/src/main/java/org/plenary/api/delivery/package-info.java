/** Published content for channels: lists, items, search, the model. Thin: parse, ask the reader, send. */
@NullMarked
package org.plenary.api.delivery;

import org.jspecify.annotations.NullMarked;
