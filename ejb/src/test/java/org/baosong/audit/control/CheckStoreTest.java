package org.baosong.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.baosong.audit.entity.CheckKey;
import org.baosong.kernel.ScopePath;
import org.baosong.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What arrivals are compared with is asked at every arrival, so it may not cost more in a larger nation. */
class CheckStoreTest {

    private static final String KIND = "place-of-check-store-test";
    private static final String COUNTY = "620102";
    private static final int ELSEWHERE = 2_000;

    private final TestDatabase database = TestDatabase.start();

    @Test
    void placesOfACountyAreReadFromItsOwnStretchOfTheIndex() {
        try (TestDatabase.Open open = database.open()) {
            for (int i = 0; i < ELSEWHERE; i++) {
                open.em().persist(key(i, "62%04d".formatted(1100 + i % 800)));
            }
            for (int i = 1; i <= 5; i++) {
                open.em().persist(key(ELSEWHERE + i, COUNTY));
            }
            open.em().flush();
            long before = read(open.em());
            List<String> found = open.store(CheckStore.class).ofKind(KIND, COUNTY, ELSEWHERE + 1);
            assertThat(found).containsExactlyInAnyOrder("at 2002", "at 2003", "at 2004", "at 2005");
            assertThat(read(open.em()) - before).as("entries looked at").isLessThan(50);
        }
    }

    private static CheckKey key(int organisation, String county) {
        return new CheckKey(organisation, organisation, new ScopePath("%s.%010d".formatted(county, organisation)), KIND, "at " + organisation);
    }

    /** Entries of indexes that this connection has looked at so far, those that did not fit too. */
    private static long read(EntityManager em) {
        return em.createNativeQuery("show session status where variable_name in ('Handler_read_next', 'Handler_icp_attempts')").getResultList().stream()
                .mapToLong(row -> Long.parseLong((String) ((Object[]) row)[1])).sum();
    }
}
