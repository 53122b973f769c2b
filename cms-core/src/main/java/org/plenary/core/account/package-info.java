/** Accounts, the first administrator, signing in; and tokens for those who may only look. */
@NullMarked
package org.plenary.core.account;

import org.jspecify.annotations.NullMarked;
