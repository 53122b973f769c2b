/** What a person at the terminal sees when starting and importing, also when something is missing. */
@NullMarked
package org.plenary.webapp.launch;

import org.jspecify.annotations.NullMarked;
