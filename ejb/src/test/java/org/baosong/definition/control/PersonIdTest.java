package org.baosong.definition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baosong.definition.control.Sample.context;
import static org.baosong.definition.control.Sample.field;
import static org.baosong.definition.control.Sample.outcome;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.sealing.control.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons' papers: read, sealed, masked, and never kept as typed. All numbers are invented. */
class PersonIdTest {

    private static final FilingDefinition DEFINITION = YearlyReport.DEFINITION;
    private static final AnswerValidator VALIDATOR = new AnswerValidator();
    private static final String NUMBER = "11010519491231002X";
    private static final String MASKED = "110***********002X";

    @TempDir
    private Path folder;

    private static JsonObject json(String text) {
        return CanonicalJson.readObject(text);
    }

    private PersonalAnswers.Seal seal() {
        Keyring keyring = Keyring.at(folder.resolve("keyring"));
        Keyring.Wrapped key = keyring.newKey("filing/7");
        return new PersonalAnswers.Seal() {
            @Override
            public String seal(String place, String number) {
                return keyring.seal(key, "filing/7", place, number);
            }

            @Override
            public String fingerprint(String value) {
                return keyring.fingerprint(value);
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "11010519491231002x | {\"kind\":\"RESIDENT\",\"number\":\"11010519491231002X\"}",
            "１１０１０５ 19491231 002X | {\"kind\":\"RESIDENT\",\"number\":\"11010519491231002X\"}",
            "居民身份证;11010519491231002X | {\"kind\":\"RESIDENT\",\"number\":\"11010519491231002X\"}",
            "PASSPORT;e12345678 | {\"kind\":\"PASSPORT\",\"number\":\"E12345678\"}",
            "护照; | null",
            "11010519491231002 | F1411", "110105194912310021 | F1415", "HMT_RESIDENT;11010519491231002X | F1413", "110101199913320016 | F1414",
            "110105491231002 | F1416", "TAIWAN_PERMIT;1 | F1412", "工作证;123 | F1410", "110***********002X | F1412"})
    void aNumberIsJudgedByItsPaper(String typed, String expected) {
        assertThat(outcome(field("person-id"), typed)).isEqualTo(expected);
    }

    /** A number half typed is a person's number all the same: autosave keeps it neither beside the answers nor in what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"\"1101051949123\"", "\"RESIDENT;1101051949123\"", "\"110105194912310021\"", "{\"kind\":\"RESIDENT\",\"number\":\"1101051949123\"}",
            "1101051949123", "[\"1101051949123\"]", "{\"number\":\"1101051949123\",\"x\":\"1\"}"})
    void aHalfTypedNumberIsNeitherKeptNorQuoted(String typed) {
        JsonObject stored = VALIDATOR.change(DEFINITION, YearlyReport.RIGHT, Jsons.empty(), Set.of()).answers();
        for (String changes : new String[] {"{\"headId\":" + typed + "}", "{\"staff\":[{\"_id\":\"11\",\"paper\":" + typed + "}]}", "{\"staff/11/paper\":" + typed + "}"}) {
            AnswerResult result = VALIDATOR.change(DEFINITION, stored, json(changes), Set.of());
            assertThat(result.violations()).isNotEmpty();
            assertThat(result.rejected()).isEmpty();
            assertThat(result.answers().toString() + result.violations()).doesNotContain("11010519491");
        }
    }

    @Test
    void whatWasNeverSealedLeavesMaskedToo() {
        JsonObject open = json("{\"headId\":{\"kind\":\"RESIDENT\",\"number\":\"" + NUMBER + "\"}}");
        assertThat(PersonalAnswers.masked(DEFINITION, open).toString()).contains(MASKED).doesNotContain(NUMBER);
    }

    @Test
    void nobodyOutsideCanSendWhatOnlyTheServerSeals() {
        assertThat(Sample.parse(field("person-id"), json("{\"kind\":\"RESIDENT\",\"masked\":\"x\",\"sealed\":\"x\",\"fingerprint\":\"x\"}")).isRefused()).isTrue();
        assertThat(Sample.parse(field("person-id"), json("{\"kind\":5,\"number\":\"1\"}")).isRefused()).isTrue();
    }

    @Test
    void whatIsStoredDoesNotShowTheNumberAndWhatLeavesShowsOnlyTheMask() {
        JsonObject open = VALIDATOR.change(DEFINITION, Jsons.empty(), json("{\"headId\":\"" + NUMBER + "\",\"staff\":[{\"person\":\"甲\",\"paper\":\"PASSPORT;E12345678\"}]}"),
                Set.of()).answers();
        JsonObject stored = PersonalAnswers.sealed(DEFINITION, open, Jsons.empty(), seal());
        assertThat(CanonicalJson.write(stored)).doesNotContain(NUMBER).doesNotContain("E12345678").contains(MASKED);
        JsonObject shown = PersonalAnswers.masked(DEFINITION, stored);
        assertThat(shown.getJsonObject("headId")).isEqualTo(json("{\"kind\":\"RESIDENT\",\"masked\":\"" + MASKED + "\"}"));
        assertThat(shown.getJsonArray("staff").getJsonObject(0).getJsonObject("paper")).isEqualTo(json("{\"kind\":\"PASSPORT\",\"masked\":\"*******78\"}"));
        assertThat(FieldTypes.of(field("person-id")).display(field("person-id"), stored.get("headId"), context(Map.of()), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("居民身份证 " + MASKED);
    }

    @Test
    void theMaskGivenBackIsNoChangeAndTheSameNumberAgainIsNoneEither() {
        PersonalAnswers.Seal seal = seal();
        JsonObject stored = PersonalAnswers.sealed(DEFINITION, json("{\"headId\":{\"kind\":\"RESIDENT\",\"number\":\"" + NUMBER + "\"}}"), Jsons.empty(), seal);
        for (String again : new String[] {"{\"kind\":\"RESIDENT\",\"masked\":\"" + MASKED + "\"}", "\"RESIDENT;" + MASKED + "\"", "\"" + NUMBER + "\""}) {
            AnswerResult result = VALIDATOR.change(DEFINITION, stored, json("{\"headId\":" + again + "}"), Set.of());
            assertThat(result.isValid()).as(again).isTrue();
            assertThat(PersonalAnswers.sealed(DEFINITION, result.answers(), stored, seal).get("headId")).isEqualTo(stored.get("headId"));
        }
        AnswerResult other = VALIDATOR.change(DEFINITION, stored, json("{\"headId\":\"PASSPORT;" + MASKED + "\"}"), Set.of());
        assertThat(other.isValid()).isFalse();
        assertThat(VALIDATOR.change(DEFINITION, stored, json("{\"headId\":null}"), Set.of()).answers()).doesNotContainKey("headId");
    }

    @Test
    void whatCannotBeReadIsNotKeptAsTyped() {
        AnswerResult result = VALIDATOR.change(DEFINITION, Jsons.empty(), json("{\"headId\":\"110105194912310021\",\"staff\":[{\"paper\":\"110105194912310021\"}]}"),
                Set.of());
        assertThat(result.violations()).extracting(violation -> violation.field() + " " + violation.code()).containsExactly("headId F1415", "staff[0].paper F1415");
        assertThat(result.violations()).noneMatch(violation -> violation.args().toString().contains("11010519"));
        assertThat(result.rejected()).isEmpty();
        assertThat(CanonicalJson.write(result.answers())).doesNotContain("11010519");
    }

    @Test
    void equalNumbersAreFoundAndSealedDifferently() {
        PersonalAnswers.Seal seal = seal();
        String open = "{\"headId\":{\"kind\":\"RESIDENT\",\"number\":\"" + NUMBER + "\"}}";
        JsonObject one = PersonalAnswers.sealed(DEFINITION, json(open), Jsons.empty(), seal).getJsonObject("headId");
        JsonObject two = PersonalAnswers.sealed(DEFINITION, json(open), Jsons.empty(), seal).getJsonObject("headId");
        assertThat(one.getString("fingerprint")).isEqualTo(two.getString("fingerprint")).isNotEqualTo(seal.fingerprint("PASSPORT:" + NUMBER));
        assertThat(one.getString("sealed")).isNotEqualTo(two.getString("sealed"));
        assertThat(FieldTypes.of(field("person-id")).index(field("person-id"), one)).containsExactly(IndexValue.of(one.getString("fingerprint")));
    }

    @Test
    void aSealedValueOpensOnlyAtItsPlaceWithItsKey() {
        Keyring keyring = Keyring.at(folder.resolve("keyring"));
        Keyring.Wrapped key = keyring.newKey("filing/7");
        String sealed = keyring.seal(key, "filing/7", "headId", NUMBER);
        assertThat(keyring.open(key, "filing/7", "headId", sealed)).isEqualTo(NUMBER);
        assertThat(keyring.open(keyring.rewrap(key, "filing/7"), "filing/7", "headId", sealed)).isEqualTo(NUMBER);
        Assertions.assertThatThrownBy(() -> keyring.open(key, "filing/7", "otherId", sealed)).isInstanceOf(IllegalStateException.class);
        Assertions.assertThatThrownBy(() -> keyring.open(key, "filing/8", "headId", sealed)).isInstanceOf(IllegalStateException.class);
        Assertions.assertThatThrownBy(() -> keyring.open(keyring.newKey("filing/7"), "filing/7", "headId", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyFileIsItsOwnersAloneAndANewKeyLeavesTheOldReadable() throws Exception {
        Path file = folder.resolve("keyring");
        Keyring first = Keyring.at(file);
        Keyring.Wrapped key = first.newKey("filing/7");
        String sealed = first.seal(key, "filing/7", "headId", NUMBER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        String rotated = Files.readString(file, StandardCharsets.UTF_8).replace("current=1", "current=2")
                + "key.2=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        Files.writeString(file, rotated, StandardCharsets.UTF_8);
        Keyring second = Keyring.at(file);
        assertThat(second.open(key, "filing/7", "headId", sealed)).isEqualTo(NUMBER);
        Keyring.Wrapped anew = second.rewrap(key, "filing/7");
        assertThat(anew.keyNo()).isEqualTo("2");
        assertThat(second.open(anew, "filing/7", "headId", sealed)).isEqualTo(NUMBER);
        Files.writeString(file, "current=3\n", StandardCharsets.UTF_8);
        Assertions.assertThatThrownBy(() -> Keyring.at(file)).isInstanceOf(DomainException.class);
    }
}
