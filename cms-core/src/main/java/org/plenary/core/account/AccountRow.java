package org.plenary.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "account")
class AccountRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "email")
    String email = "";

    /** As {@link Passwords} encodes it. */
    @Column(name = "password")
    String password = "";

    @Column(name = "role")
    String role = "";

    @Column(name = "created_at")
    long createdAt;
}
