package org.baosong.organisation.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import jakarta.persistence.Entity;
import org.baosong.scope.entity.ScopedEntity;
import org.junit.jupiter.api.Test;

/**
 * Whose rows follow an organisation that moves. A row left behind vanishes from the institution and stays visible to where it stood,
 * so every new table has to be put here: into those that an observer of OrganisationMoved rewrites, or those of desks and of the people at them.
 */
class CustodyTest {

    private static final Set<String> FOLLOW = Set.of("Organisation", "OrganisationVersion", "Account", "Membership", "Obligation", "Urge", "Notice", "Filing",
            "FilingRevision", "FilingEvent", "FilingIndexEntry", "FilingKey", "Remark", "AuditTask", "PreCheck", "CheckKey");
    private static final Set<String> OF_DESKS = Set.of("AuditBatch", "BatchEvent", "Sampling", "ImportJob", "ImportRow", "ExportJob");

    @Test
    void everyScopedRowFollowsItsOrganisationOrBelongsToADesk() {
        Set<String> all = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.baosong")) {
            if (type.isAnnotatedWith(Entity.class) && type.isAssignableTo(ScopedEntity.class)) {
                all.add(type.getSimpleName());
            }
        }
        Set<String> known = new TreeSet<>(FOLLOW);
        known.addAll(OF_DESKS);
        assertThat(all).isEqualTo(known);
    }
}
