/**
 * What {@code ./plenary bench delivery} and {@code ./plenary bench write} measure: the product in a process of its own,
 * asked over loopback as channels and editors ask it.
 */
@NullMarked
package org.plenary.webapp.bench;

import org.jspecify.annotations.NullMarked;
