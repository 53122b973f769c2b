/** What HTTP asks of every resource: who calls, query parameters, preconditions, validators, headers. */
@NullMarked
package org.plenary.api.http;

import org.jspecify.annotations.NullMarked;
