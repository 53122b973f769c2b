/** What became of each plugin. */
@NullMarked
package org.plenary.api.manage.plugins;

import org.jspecify.annotations.NullMarked;
