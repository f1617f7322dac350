package org.baosong.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Texts;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;
import org.baosong.sealing.control.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names persons lies sealed among the rows of a list, and comes back to whoever typed it. */
class ListSealTest {

    private static final String NUMBER = "居民身份证;11010519491231002X";

    @TempDir
    private Path folder;

    @Test
    void aQuestionAboutAPersonHasItsColumnAndItsAnswerIsNotStoredOpenly() {
        FilingDefinition definition = Lists.compile("/definitions/yearly-work-report.yaml");
        ListColumns columns = new ListColumns(definition, Texts.CHINESE);
        assertThat(columns.find("headId")).as("asked for by the list").isPresent();
        ListSeal seal = new ListSeal(Keyring.at(folder.resolve("keyring")));
        ImportJob job = job();
        ImportRow row = seal.row(job, columns, new ListRow(2, Map.of("@org.name", "某卫生院", "headId", NUMBER)), "某卫生院");
        assertThat(row.getCells()).isEqualTo(Map.of("@org.name", "某卫生院"));
        assertThat(row.stored()).as("columns of the staging table").noneMatch(value -> String.valueOf(value).contains("19491231"));
        assertThat(seal.open(job, row)).containsEntry("headId", NUMBER).containsEntry("@org.name", "某卫生院");
        assertThat(ListSeal.hidden(row)).containsEntry("headId", "***").containsEntry("@org.name", "某卫生院");
    }

    @Test
    void aListWithoutPersonsNeedsNoKey() {
        ListSeal seal = new ListSeal(Keyring.at(folder.resolve("keyring")));
        ImportJob job = job();
        ImportRow row = seal.row(job, new ListColumns(Lists.definition(), Texts.CHINESE), new ListRow(2, Lists.cells(1)), "某卫生院");
        assertThat(job.getKeyNo()).isNull();
        assertThat(seal.open(job, row)).isEqualTo(Lists.cells(1));
    }

    @Test
    void theKeyOfOneListOpensNoOther() {
        ListColumns columns = new ListColumns(Lists.compile("/definitions/yearly-work-report.yaml"), Texts.CHINESE);
        ListSeal seal = new ListSeal(Keyring.at(folder.resolve("keyring")));
        ImportJob one = job();
        ImportJob other = job();
        ImportRow row = seal.row(one, columns, new ListRow(2, Map.of("headId", NUMBER)), "");
        seal.row(other, columns, new ListRow(2, Map.of("headId", NUMBER)), "");
        assertThatThrownBy(() -> seal.open(other, row)).isInstanceOf(RuntimeException.class);
    }

    private static ImportJob job() {
        Actor officer = new Actor(7, "经办人", Set.of(Role.REGISTRAR), "150302", DeskCode.parse("150302:hc"), 0);
        return new ImportJob(new ImportJob.Upload("yearly-work-report", "2026.1", 1, "list.xlsx", 1, List.of("headId"), 1), officer, Instant.EPOCH);
    }
}
