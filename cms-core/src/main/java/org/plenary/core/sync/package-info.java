/**
 * What has changed, for those who keep a copy and those who want to be told.
 *
 * <p>Content changes by writing, which the log tells in order, and by the clock, which no log tells: something begins or ends
 * to be published. Therefore a {@code Position} is a number of the log and an instant. What became otherwise since then is
 * what the log names after the number, and what turned after the instant; {@code Differences} finds both in the index and
 * in {@code RecentChanges}, without the database.
 *
 * <pre>{@code
 * Delta everything = changes.read(Map.of(), caller);
 * Delta next = changes.read(Map.of("since", List.of(everything.since())), caller);
 * AutoCloseable listening = feed.listen(news -> …);
 * }</pre>
 */
@NullMarked
package org.plenary.core.sync;

import org.jspecify.annotations.NullMarked;
