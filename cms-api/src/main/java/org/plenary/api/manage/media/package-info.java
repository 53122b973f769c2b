/** Uploading, describing and deleting files. */
@NullMarked
package org.plenary.api.manage.media;

import org.jspecify.annotations.NullMarked;
