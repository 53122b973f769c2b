/**
 * Uploaded files: what they are called and what is in them stands in the database, their bytes under our own key in a
 * {@code MediaStore}.
 *
 * <pre>{@code
 * Asset asset = assets.add(new Upload("logo.png", bytes), who);
 * Asset told = assets.describe(asset.id(), Map.of("alt", Map.of("en", "The summit's logo")), who);
 * Optional<ServedFile> file = files.find(asset.id(), "logo.png", reader);
 * }</pre>
 *
 * <p>A file's kind is read from its bytes, never taken from its sender. Whoever reads content gets the description of each
 * file with it ({@code DescribedEntries}), so that no read asks the database.
 */
@NullMarked
package org.plenary.core.media;

import org.jspecify.annotations.NullMarked;
