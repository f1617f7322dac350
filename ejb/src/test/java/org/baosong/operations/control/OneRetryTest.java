package org.baosong.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.baosong.testing.TestDatabase;
import org.baosong.testing.TestDatabase.Open;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.Test;

/** That persistence.xml names it; what it does for people while the database is away is the live tests' affair. */
class OneRetryTest {

    @Test
    void theSessionsOfTheProductRepeatAQueryOnceAtMost() {
        try (Open open = TestDatabase.start().open()) {
            DatabaseLogin login = (DatabaseLogin) open.em().unwrap(Session.class).getDatasourceLogin();
            assertThat(login.getQueryRetryAttemptCount()).isEqualTo(1);
        }
    }
}
