/**
 * The one read service: every reader (channels, plugins, feeds, console lists) comes in through {@code Reader}.
 *
 * <pre>{@code
 * Answer.Many page = reader.list("sessions", Map.of("filter[track.slug]", List.of("climate")), caller);
 * Answer.Many same = reader.query("sessions", Map.of("filter", Map.of("track.slug", "climate")), caller);
 * Answer.One item = reader.one("sessions", id, parameters, caller);
 * Answer.One item = reader.bySlug("sessions", "opening", parameters, caller);
 * Answer.One home = reader.singleton("home", parameters, caller);
 * Answer.Many hits = reader.search(Map.of("q", List.of("opening")), caller);
 * }</pre>
 *
 * <p>Parameters are decoded query parameters, every value that was sent under a name in a list. Whatever is wrong with them
 * is a {@code PlenaryException} INVALID_QUERY with all violations; what the caller may not see is NOT_FOUND, as if it had
 * never been.
 */
@NullMarked
package org.plenary.core.read;

import org.jspecify.annotations.NullMarked;
