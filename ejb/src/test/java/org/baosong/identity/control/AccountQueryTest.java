package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.baosong.scope.entity.Role;
import org.junit.jupiter.api.Test;

class AccountQueryTest {

    @Test
    void only_what_is_asked_narrows() {
        assertThat(new AccountQuery(null, null, null, null, null, 0, null, null, 20).where()).isEmpty();
        assertThat(new AccountQuery("x", "officer", "11", null, Role.AUDITOR, 0, null, "k", 20).where())
                .contains(":textStart", "organisationId = 0", ":region", ":role").doesNotContain(":state", ":organisation", ":lockedAt");
    }

    @Test
    void wildcards_in_a_search_mean_themselves() {
        assertThat(AccountStore.literal("50%_!a")).isEqualTo("50!%!_!!a");
    }
}
