package org.plenary.core.account;

import java.time.Instant;
import org.plenary.core.access.Principal;

/**
 * The result of signing in.
 *
 * @param token shown once; only its hash is kept
 */
public record SignedIn(String token, Instant expires, Principal.Account account) {}
