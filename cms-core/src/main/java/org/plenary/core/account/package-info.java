/** Accounts, the first administrator, and signing in. */
@NullMarked
package org.plenary.core.account;

import org.jspecify.annotations.NullMarked;
