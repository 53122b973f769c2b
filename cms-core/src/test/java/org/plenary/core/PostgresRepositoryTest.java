package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.store.TestDatabases;

class PostgresRepositoryTest extends RepositoryContract {
    @Override
    Database open() {
        return TestDatabases.postgres();
    }

    @Test
    void hasADatabaseThatItselfRefusesOverlappingPublications() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.write(em -> {
                        em.createNativeQuery("insert into entry values ('e', 'talk', 1, 1, 0, 0, false)")
                                .executeUpdate();
                        em.createNativeQuery("insert into revision values ('e', 1, 0, 'a', '', false, '{}', '{}')")
                                .executeUpdate();
                        em.createNativeQuery("insert into publication values ('e', 'ar', 100, 200, 1)")
                                .executeUpdate();
                        return em.createNativeQuery("insert into publication values ('e', 'ar', 199, 300, 1)")
                                .executeUpdate();
                    }))
                    .isInstanceOfSatisfying(
                            PlenaryException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TIMELINE_CONFLICT));
        }
    }
}
