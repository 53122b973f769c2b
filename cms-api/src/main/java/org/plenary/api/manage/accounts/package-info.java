/** Signing in and out. */
@NullMarked
package org.plenary.api.manage.accounts;

import org.jspecify.annotations.NullMarked;
