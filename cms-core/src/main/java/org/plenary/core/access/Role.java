package org.plenary.core.access;

/** What an account is trusted with. */
public enum Role {
    ADMINISTRATOR
}
