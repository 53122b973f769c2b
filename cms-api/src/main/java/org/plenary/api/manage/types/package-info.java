/** Content types: the live model, and the types that administrators define at run time. */
@NullMarked
package org.plenary.api.manage.types;

import org.jspecify.annotations.NullMarked;
