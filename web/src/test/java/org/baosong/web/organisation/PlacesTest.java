package org.baosong.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baosong.kernel.Level;
import org.baosong.organisation.control.OrganisationKinds;
import org.baosong.organisation.entity.OrganisationKind;
import org.junit.jupiter.api.Test;

/** Kinds offered for a new institution. */
class PlacesTest {

    private static final List<OrganisationKind> KINDS = new OrganisationKinds().all();

    @Test
    void eachKindIsOfferedOnce() {
        Map<String, List<OrganisationKind>> county = Places.grouped(Level.COUNTY, KINDS);
        assertThat(county.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(KINDS).doesNotHaveDuplicates();
        assertThat(county.get("org.kind.either")).extracting(OrganisationKind::kind).containsExactly("community-health-station");
        assertThat(county.get("org.kind.below")).extracting(OrganisationKind::kind).containsExactly("village-clinic");
    }

    @Test
    void anAuthorityAboveCountiesIsOfferedWhatStandsUnderIt() {
        assertThat(Places.grouped(Level.CITY, KINDS).keySet()).containsExactly("org.kind.direct");
    }
}
