package org.baosong.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baosong.operations.entity.AuditEntry;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    @Test
    void anUntouchedChainHoldsInOneLookOrInSeveral() {
        List<AuditEntry> rows = chain(5);
        assertThat(new AuditChain().follow(rows)).isEmpty();
        AuditChain chain = new AuditChain();
        assertThat(chain.follow(rows.subList(0, 2))).isEmpty();
        assertThat(chain.follow(rows.subList(2, 5))).isEmpty();
        assertThat(chain.end(5, rows.get(4).getSeal())).isEmpty();
    }

    @Test
    void aChangedRowIsNamed() {
        List<AuditEntry> rows = chain(5);
        rows.set(2, sealed(row("root", "login of somebody else"), 3, rows.get(0).getSeal()));
        assertThat(new AuditChain().follow(rows)).get().extracting(AuditChain.Break::id).isEqualTo(rows.get(2).getId());
    }

    @Test
    void aMissingRowIsSeenAtTheNextOne() {
        List<AuditEntry> rows = chain(5);
        AuditEntry after = rows.get(3);
        rows.remove(2);
        assertThat(new AuditChain().follow(rows)).get().satisfies(found -> {
            assertThat(found.id()).isEqualTo(after.getId());
            assertThat(found.what()).contains("1 are missing");
        });
    }

    @Test
    void rowsCutOffTheEndShowAgainstTheEndThatWasNoted() {
        List<AuditEntry> rows = chain(5);
        AuditChain chain = new AuditChain();
        assertThat(chain.follow(rows.subList(0, 4))).isEmpty();
        assertThat(chain.end(5, rows.get(4).getSeal())).isPresent();
    }

    @Test
    void everyColumnIsUnderTheSeal() {
        AuditEntry row = row("a", "b");
        String seal = row.sealAfter(AuditEntry.START, 1);
        assertThat(row.sealAfter(AuditEntry.START, 2)).isNotEqualTo(seal);
        assertThat(row.sealAfter(seal, 1)).isNotEqualTo(seal);
        // The border between two columns counts as well.
        AuditEntry shifted = new AuditEntry(0, Instant.EPOCH, "k", "ab", "", "DONE", "d");
        AuditEntry other = new AuditEntry(0, Instant.EPOCH, "k", "a", "b", "DONE", "d");
        assertThat(shifted.sealAfter(AuditEntry.START, 1)).isNotEqualTo(other.sealAfter(AuditEntry.START, 1));
    }

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> rows = new ArrayList<>();
        String before = AuditEntry.START;
        for (int i = 1; i <= length; i++) {
            rows.add(sealed(row("actor" + i, "subject" + i), i, before));
            before = rows.get(i - 1).getSeal();
        }
        return rows;
    }

    private static AuditEntry sealed(AuditEntry row, long place, String before) {
        row.seal(place, before);
        return row;
    }

    private static AuditEntry row(String actor, String subject) {
        return new AuditEntry(0, Instant.parse("2026-01-01T00:00:00Z"), "login", actor, subject, "DONE", "");
    }
}
