package org.baosong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {

    private static Actor with(Role... roles) {
        return new Actor(1, "某人", Set.of(roles), "", null, 0);
    }

    @Test
    void people_see_what_their_roles_open_and_no_more() {
        assertThat(Menu.of(with(Role.FILER))).contains(Menu.HOME).doesNotContain(Menu.ACCOUNTS, Menu.AUDIT_LOG);
        assertThat(Menu.of(with(Role.REGISTRAR))).contains(Menu.ACCOUNTS).doesNotContain(Menu.AUDIT_LOG);
        assertThat(Menu.of(with(Role.AUDIT_ADMIN))).contains(Menu.AUDIT_LOG).doesNotContain(Menu.ACCOUNTS);
    }

    @Test
    void a_page_and_the_pages_behind_it_are_closed_to_others() {
        assertThat(Menu.isOpenTo("/system/users.xhtml", with(Role.FILER))).isFalse();
        assertThat(Menu.isOpenTo("/system/user.xhtml", with(Role.AUDITOR))).isFalse();
        assertThat(Menu.isOpenTo("/system/user.xhtml", with(Role.SECURITY_ADMIN))).isTrue();
        assertThat(Menu.isOpenTo("/account/me.xhtml", with(Role.FILER))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Menu.class)
    void every_entry_leads_to_a_page_that_exists_and_has_a_symbol(Menu entry) throws Exception {
        assertThat(Path.of("src/main/webapp", entry.getPath())).exists();
        assertThat(Files.readString(Path.of("src/main/webapp/resources/baosong/icons.svg"))).contains("id=\"" + entry.getIcon() + "\"");
    }

    @Test
    void no_two_entries_share_a_page() {
        Set<String> paths = new HashSet<>();
        for (Menu entry : Menu.values()) {
            assertThat(paths.add(entry.getPath())).as(entry.getPath()).isTrue();
        }
    }
}
