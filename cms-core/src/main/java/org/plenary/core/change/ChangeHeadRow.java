package org.plenary.core.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "change_head")
class ChangeHeadRow {
    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    int id;

    @Column(name = "seq")
    long seq;
}
