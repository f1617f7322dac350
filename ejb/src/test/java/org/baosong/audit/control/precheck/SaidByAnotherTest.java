package org.baosong.audit.control.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baosong.audit.control.CheckStore;
import org.baosong.audit.entity.CheckKey;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.kernel.ScopePath;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What two institutions of one county say alike is found on the real tables. */
class SaidByAnotherTest {

    private static final OrganisationView STRANGER = Subjects.organisation(31, "110105.0000000031", "另一家卫生服务中心", 0);
    private static final OrganisationView STATION = Subjects.organisation(32, "110105.0000000003.0000000032", "自己的服务站", 12);

    private final TestDatabase database = TestDatabase.start();
    private final Map<Long, OrganisationView> visible = new HashMap<>(Map.of(31L, STRANGER, 32L, STATION));

    /** The register as far as this look asks it. */
    private final class Register extends Organisations {

        private final List<OrganisationView> sayingTheSame;

        private Register(List<OrganisationView> sayingTheSame) {
            this.sayingTheSame = sayingTheSame;
        }

        @Override
        public Map<Long, OrganisationView> byIds(Collection<Long> ids) {
            Map<Long, OrganisationView> found = new HashMap<>(visible);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public List<OrganisationView> saying(String bind, String value, String authorityRegion, long exceptId) {
            return bind.equals("org.code") ? sayingTheSame : List.of();
        }
    }

    private List<Finding> found(List<OrganisationView> registered, CheckKey... keys) {
        try (TestDatabase.Open open = database.open()) {
            CheckStore store = open.store(CheckStore.class);
            List.of(keys).forEach(store::add);
            open.em().flush();
            return new SaidByAnother(store, new Register(registered)).check(Subjects.filed(Subjects.answers()));
        }
    }

    private static CheckKey key(OrganisationView of, String kind, String value) {
        return new CheckKey(of.id() * 100, of.id(), new ScopePath(of.scopePath()), kind, value);
    }

    @Test
    void theTelephoneOfAStrangerIsSeenAndThatOfTheOwnStationIsNot() {
        assertThat(found(List.of(), key(STRANGER, "phone", "01065091234"))).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("phone");
            assertThat(finding.args()).containsExactly("另一家卫生服务中心", "1");
            assertThat(finding.others()).containsExactly(3100L);
        });
        assertThat(found(List.of(), key(STATION, "phone", "01065091234"))).isEmpty();
    }

    @Test
    void aPlaceOrCodeMustBeOnesOwnEvenInTheFamily() {
        assertThat(found(List.of(), key(STATION, "geo-point", "116.45,39.91"))).extracting(Finding::field).containsExactly("point");
        assertThat(found(List.of(), key(STATION, "org.code", "pdy00001x11010511a1001"))).extracting(Finding::field).containsExactly("code");
    }

    @Test
    void theRegisterIsAskedTooAndNobodyIsNamedTwice() {
        List<Finding> findings = found(List.of(STRANGER), key(STRANGER, "org.code", "pdy00001x11010511a1001"));
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.args()).containsExactly("另一家卫生服务中心", "1"));
    }

    @Test
    void otherCountiesAndOneselfAreNotCompared() {
        OrganisationView elsewhere = Subjects.organisation(40, "110106.0000000040", "外区机构", 0);
        visible.put(40L, elsewhere);
        assertThat(found(List.of(), key(elsewhere, "phone", "01065091234"), key(Subjects.CENTRE, "phone", "01065091234"))).isEmpty();
    }
}
