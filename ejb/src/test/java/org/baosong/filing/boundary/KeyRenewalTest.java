package org.baosong.filing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.baosong.filing.control.FilingSeal;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.KeyStore;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingKey;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.ScopePath;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.sealing.control.Keyring;
import org.baosong.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key of the operator, on the real tables: everything is wrapped with it and everything can still be read. The number is invented. */
class KeyRenewalTest {

    private static final String NUMBER = "11010519491231002X";
    private static final MinuteTick TICK = new MinuteTick(Instant.EPOCH, Instant.EPOCH);

    private final TestDatabase database = TestDatabase.start();

    @TempDir
    private Path folder;

    private static void set(Object bean, String field, Object value) {
        try {
            Field declared = bean.getClass().getDeclaredField(field);
            declared.setAccessible(true);
            declared.set(bean, value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FilingSeal seal(TestDatabase.Open open, Keyring keyring) {
        FilingSeal seal = new FilingSeal();
        set(seal, "store", open.store(FilingStore.class));
        set(seal, "keyring", keyring);
        return seal;
    }

    private static void sweep(TestDatabase.Open open, Keyring keyring) {
        KeyRenewal renewal = new KeyRenewal();
        set(renewal, "store", open.store(KeyStore.class));
        set(renewal, "seal", seal(open, keyring));
        renewal.sweep(TICK);
        open.em().flush();
    }

    private static Filing filing(long organisation) {
        return new Filing(new Filing.NewFiling("yearly", "1", null, "2026", organisation, "某机构", null, new ScopePath("110105")));
    }

    @Test
    void everythingIsWrappedAnewAndStaysReadable() throws Exception {
        Path file = folder.resolve("keyring");
        Keyring before = Keyring.at(file);
        try (TestDatabase.Open open = database.open()) {
            List<Filing> filings = List.of(filing(1), filing(2), filing(3));
            List<String> sealed = new ArrayList<>();
            for (Filing filing : filings) {
                Keyring.Wrapped key = before.newKey("filing/" + filing.getId());
                sealed.add(before.seal(key, "filing/" + filing.getId(), "headId", NUMBER));
                open.em().persist(new FilingKey(filing, key.keyNo(), key.wrapped()));
            }
            open.em().flush();
            sweep(open, before);
            KeyStore keys = open.store(KeyStore.class);
            assertThat(keys.numbers()).as("nothing to do under the same key").containsExactly("1");

            Files.writeString(file, Files.readString(file).replace("current=1", "current=2") + "key.2=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
            Keyring after = Keyring.at(file);
            sweep(open, after);
            assertThat(keys.numbers()).containsExactly("2");
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^key\\.1=.*$", ""));
            for (int i = 0; i < filings.size(); i++) {
                JsonObject person = Jsons.object().add("sealed", sealed.get(i)).build();
                assertThat(seal(open, Keyring.at(file)).open(filings.get(i), "headId", person)).as("without the old key").isEqualTo(NUMBER);
            }
        }
    }

    @Test
    void beforeAnythingIsSealedNoKeyringIsAskedFor() {
        try (TestDatabase.Open open = database.open()) {
            sweep(open, null);
            assertThat(open.store(KeyStore.class).numbers()).isEmpty();
        }
    }
}
