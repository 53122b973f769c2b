/**
 * The proof of R1: a server is ended with SIGKILL while many clients publish, and whatever it had acknowledged is there
 * afterwards, whole, in the database and in the index.
 *
 * <p>{@link org.plenary.webapp.crash.CrashRounds} runs the rounds; the ledger and the checks know nothing of our code but
 * the public API and the tables.
 */
@NullMarked
package org.plenary.webapp.crash;

import org.jspecify.annotations.NullMarked;
