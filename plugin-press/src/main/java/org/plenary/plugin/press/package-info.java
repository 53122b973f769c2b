/** What the summit tells the world: press releases, articles, announcements, and the home page. */
@NullMarked
package org.plenary.plugin.press;

import org.jspecify.annotations.NullMarked;
