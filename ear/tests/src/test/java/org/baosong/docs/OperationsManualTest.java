package org.baosong.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.baosong.launcher.Key;
import org.baosong.messaging.boundary.Queues;
import org.baosong.operations.control.Setting;
import org.junit.jupiter.api.Test;

/** Operators read the manual, not the code: what it lists must be what the program reads. */
class OperationsManualTest {

    private static final Path MANUAL = Path.of("../docs/operations.md");
    private static final Path QUEUE_LIST = Path.of("../../jms-config/src/main/resources/org/baosong/jms/queues.txt");
    private static final Pattern KEY = Pattern.compile("`(baosong\\.[a-z.]+[a-z])`");

    @Test
    void theManualListsEverySettingAndNoOther() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = KEY.matcher(Files.readString(MANUAL).lines().filter(line -> line.startsWith("| `baosong."))
                .reduce("", (all, line) -> all + line.substring(0, line.indexOf(" | ", 2)) + "\n"));
        while (rows.find()) {
            listed.add(rows.group(1));
        }
        listed.remove("baosong.properties");
        assertThat(listed).isEqualTo(new TreeSet<>(Arrays.stream(Setting.values()).map(Setting::key).toList()));
    }

    @Test
    void theLauncherReadsNothingTheApplicationDoesNotKnow() {
        for (Key key : Key.values()) {
            assertThat(Setting.of(key.key())).as(key.key()).isPresent();
        }
    }

    @Test
    void launcherAndApplicationAgreeOnDefaults() {
        for (Key key : Key.values()) {
            String fallback = Setting.of(key.key()).orElseThrow().fallback();
            assertThat(key.fallback()).as(key.key()).isEqualTo(fallback);
        }
    }

    @Test
    void theBrokerHasTheQueuesTheApplicationUses() throws IOException {
        Set<String> ofTheBroker = new TreeSet<>(Files.readAllLines(QUEUE_LIST).stream().filter(line -> !line.startsWith("#")).toList());
        assertThat(ofTheBroker).isEqualTo(new TreeSet<>(Queues.all()));
    }
}
