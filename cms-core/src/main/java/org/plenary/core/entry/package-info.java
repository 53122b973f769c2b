/** Entries and their immutable revisions: create, save, compare, restore, references, unique values, trash. */
@NullMarked
package org.plenary.core.entry;

import org.jspecify.annotations.NullMarked;
