/**
 * Images in other sizes and formats. Each is made when it is first asked for, from a closed list of sizes, and kept as a file
 * that may be thrown away at any time.
 *
 * <pre>{@code
 * var wish = new Rendition(OptionalInt.of(640), OptionalInt.empty(), Fit.CONTAIN, Optional.empty());
 * try (var made = renditions.find(asset, wish).orElseThrow()) { … }
 * }</pre>
 *
 * <p>Decoding is the work of the JDK's ImageIO and of TwelveMonkeys' readers for it; here is decided how much of it may be done.
 */
@NullMarked
package org.plenary.core.media.rendition;

import org.jspecify.annotations.NullMarked;
