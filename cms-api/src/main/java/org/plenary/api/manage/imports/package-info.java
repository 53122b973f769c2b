/** Foreign files in, with a report per record. */
@NullMarked
package org.plenary.api.manage.imports;

import org.jspecify.annotations.NullMarked;
