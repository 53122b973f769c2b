/** Entries as editors handle them: drafts, revisions, publications, the trash. */
@NullMarked
package org.plenary.api.manage.entries;

import org.jspecify.annotations.NullMarked;
