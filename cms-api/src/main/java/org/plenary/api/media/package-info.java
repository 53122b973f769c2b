/** Uploaded files as browsers and channels read them. */
@NullMarked
package org.plenary.api.media;

import org.jspecify.annotations.NullMarked;
