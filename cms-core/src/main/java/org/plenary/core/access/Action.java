package org.plenary.core.access;

/** What can be asked of the repository; the vocabulary of rights. */
public enum Action {
    READ_PUBLISHED,
    READ_DRAFT,
    /** Reading the published content of an instant still to come. */
    READ_AHEAD,
    /** Reading the private fields of drafts. */
    READ_PRIVATE,
    /** Giving others a look at what is not public yet, and taking it back. */
    ISSUE_PREVIEWS,
    CREATE,
    SAVE,
    PUBLISH,
    UNPUBLISH,
    DELETE,
    RESTORE,
    IMPORT,
    DEFINE_TYPES,
    OPERATE
}
