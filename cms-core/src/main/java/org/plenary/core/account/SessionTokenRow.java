package org.plenary.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "session_token")
class SessionTokenRow {
    @Id
    @Column(name = "token_hash")
    String tokenHash = "";

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;
}
