/** The product as an operator has it: a process of its own, started by the command of a distribution. */
@NullMarked
package org.plenary.webapp.process;

import org.jspecify.annotations.NullMarked;
