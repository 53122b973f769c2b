/** Signing in and out, and letting others look. */
@NullMarked
package org.plenary.api.manage.accounts;

import org.jspecify.annotations.NullMarked;
