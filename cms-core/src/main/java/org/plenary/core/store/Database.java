package org.plenary.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/**
 * The database, opened: schema migrated, settings proved safe. Transactions are resource-local, so the same code runs in
 * tests and in any server.
 */
public final class Database implements AutoCloseable {
    private static final int POOL = 16;

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final Durability durability;
    private final Turns turns;

    private Database(HikariDataSource pool, EntityManagerFactory factory, Durability durability, Turns turns) {
        this.pool = pool;
        this.factory = factory;
        this.durability = durability;
        this.turns = turns;
    }

    /** @throws UnsafeDatabase when the database cannot be opened, or would lose acknowledged writes */
    public static Database open(DatabaseSettings settings) {
        DatabaseChecks.driver(settings);
        var pool = pool(settings);
        try {
            DatabaseChecks.durability(settings, pool);
            migrate(settings, pool);
            var factory = Persistence.createEntityManagerFactory(
                    "plenary", Map.of("jakarta.persistence.nonJtaDataSource", pool));
            return new Database(pool, factory, durability(settings), Turns.of(settings));
        } catch (RuntimeException | SQLException failed) {
            pool.close();
            throw UnsafeDatabase.opening(settings, failed);
        }
    }

    /** Runs the work in a transaction and returns once its effects are durable; any exception rolls it back. */
    public <T> T write(Function<EntityManager, T> work) {
        T result = turns.take(() -> inTransaction(work));
        durability.await();
        return result;
    }

    /** Runs the work in a transaction that may not yet be durable on return; {@link #sync} makes it so. */
    public <T> T writeUnsynced(Function<EntityManager, T> work) {
        return turns.take(() -> inTransaction(work));
    }

    /** Returns once everything committed so far is durable. */
    public void sync() {
        durability.await();
    }

    /** Runs queries that all see the same committed state, however many there are. */
    public <T> T read(Function<EntityManager, T> work) {
        return inTransaction(entityManager -> {
            oneSnapshot(entityManager.unwrap(Connection.class));
            return work.apply(entityManager);
        });
    }

    /** Asks a single query, which needs no transaction around it. */
    public <T> T ask(Function<EntityManager, T> query) {
        try (var entityManager = factory.createEntityManager()) {
            return query.apply(entityManager);
        } catch (RuntimeException failed) {
            throw StorageFailures.translate(failed);
        }
    }

    private static void oneSnapshot(Connection connection) {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } catch (SQLException refused) {
            throw new PersistenceException("The database refuses repeatable reads", refused);
        }
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        try (var entityManager = factory.createEntityManager()) {
            var transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException failed) {
            throw StorageFailures.translate(failed);
        }
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        config.setPoolName("plenary");
        config.setConnectionTimeout(10_000);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failed) {
            throw UnsafeDatabase.opening(settings, failed);
        }
    }

    private static void migrate(DatabaseSettings settings, HikariDataSource pool) {
        var folder = "classpath:org/plenary/core/store/";
        var locations = settings.isPostgres()
                ? new String[] {folder + "migration", folder + "postgresql"}
                : new String[] {folder + "migration"};
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations(locations)
                .load()
                .migrate();
    }

    private static Durability durability(DatabaseSettings settings) throws SQLException {
        boolean inMemory = settings.url().startsWith("jdbc:h2:mem:");
        return settings.isH2() && !inMemory
                ? new GroupSync(DriverManager.getConnection(settings.url(), settings.user(), settings.password()))
                : Durability.BY_DATABASE;
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
        durability.close();
        pool.close();
    }
}
