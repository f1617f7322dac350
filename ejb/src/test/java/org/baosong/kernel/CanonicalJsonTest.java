package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @Test
    void keysAreSortedAndNoSpaceIsWritten() {
        assertThat(CanonicalJson.write(CanonicalJson.readObject(" { \"b\" : [ 1 , true , null ] , \"a\" : { } , \"B\" : [] } ")))
                .isEqualTo("{\"B\":[],\"a\":{},\"b\":[1,true,null]}");
    }

    @Test
    void textIsNormalisedSoThatEqualContentHasEqualDigest() {
        JsonObject decomposed = Jsons.object().add("name", "Cafe\u0301").build();
        JsonObject composed = Jsons.object().add("name", "Caf\u00e9").build();
        assertThat(CanonicalJson.sha256(decomposed)).isEqualTo(CanonicalJson.sha256(composed)).hasSize(64);
    }

    @Test
    void quotesBackslashesAndLineFeedsAreEscapedAndRareCharactersKept() {
        String text = "“\"\\\n𠮷";
        String written = CanonicalJson.write(Jsons.object().add("t", text).build());
        assertThat(written).isEqualTo("{\"t\":\"“\\\"\\\\\\n𠮷\"}");
        assertThat(CanonicalJson.readObject(written.getBytes(StandardCharsets.UTF_8)).getString("t")).isEqualTo(text);
    }

    @Test
    void keysThatOnlyDifferInNormalFormAreOneKeyTwice() {
        JsonObject object = Jsons.object().add("e\u0301", 1).add("\u00e9", 2).build();
        assertThat(refusal(() -> CanonicalJson.write(object))).isEqualTo(JsonError.DUPLICATE_KEY);
    }

    @Test
    void decimalsAndHugeNumbersAreNotWritten() {
        assertThat(refusal(() -> CanonicalJson.write(Jsons.object().add("n", new BigDecimal("1.5")).build())))
                .isEqualTo(JsonError.BAD_NUMBER);
        assertThat(refusal(() -> CanonicalJson.write(Jsons.object().add("n", Long.MAX_VALUE).build()))).isEqualTo(JsonError.BAD_NUMBER);
        assertThat(refusal(() -> CanonicalJson.write(Jsons.object().add("n", new BigDecimal("1e400")).build())))
                .isEqualTo(JsonError.BAD_NUMBER);
        assertThat(CanonicalJson.write(Jsons.object().add("n", new BigDecimal("1.0")).build())).isEqualTo("{\"n\":1}");
    }

    @Test
    void controlAndHalfCharactersAreNotWritten() {
        for (String bad : new String[] {"\u0000", "a\u001b", "\r", "\u0085", "\ud800", "\udc00x", "x\ud83d"}) {
            assertThat(refusal(() -> CanonicalJson.write(Jsons.object().add("t", bad).build()))).isEqualTo(JsonError.BAD_TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"a\":1,\"a\":2} | DUPLICATE_KEY",
            "{\"a\":{\"b\":1,\"\\u0062\":2}} | DUPLICATE_KEY",
            "[1] | NOT_AN_OBJECT",
            "1 | NOT_AN_OBJECT",
            "`` | SYNTAX",
            "{ | SYNTAX",
            "{\"a\" | SYNTAX",
            "{\"a\":} | SYNTAX",
            "{\"a\":01} | SYNTAX",
            "{\"a\":NaN} | SYNTAX",
            "{'a':1} | SYNTAX",
            "{\"a\":1,} | SYNTAX",
            "{\"a\":1} {} | SYNTAX",
            "{\"a\":1e400} | BAD_NUMBER",
            "{\"a\":1E5} | BAD_NUMBER",
            "{\"a\":11111111111111111111111111111111111111111} | BAD_NUMBER"})
    void textsThatCouldBeMisunderstoodAreRefused(String text, JsonError expected) {
        assertThat(refusal(() -> CanonicalJson.readObject(text))).isEqualTo(expected);
    }

    @Test
    void thirtyTwoLevelsAreReadAndOneMoreIsRefused() {
        assertThat(CanonicalJson.readObject(nested(31))).isNotNull();
        assertThat(refusal(() -> CanonicalJson.readObject(nested(32)))).isEqualTo(JsonError.TOO_DEEP);
        assertThat(refusal(() -> CanonicalJson.readObject(nested(100_000)))).isEqualTo(JsonError.TOO_DEEP);
    }

    @Test
    void oneMegabyteIsReadAndOneByteMoreIsRefused() {
        String frame = "{\"t\":\"\"}";
        String full = "{\"t\":\"" + "x".repeat((1 << 20) - frame.length()) + "\"}";
        assertThat(CanonicalJson.readObject(full).getString("t")).hasSize((1 << 20) - frame.length());
        assertThat(refusal(() -> CanonicalJson.readObject(full + " "))).isEqualTo(JsonError.TOO_LARGE);
        assertThat(refusal(() -> CanonicalJson.readObject((full + " ").getBytes(StandardCharsets.UTF_8)))).isEqualTo(JsonError.TOO_LARGE);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(refusal(() -> CanonicalJson.readObject(new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'})))
                .isEqualTo(JsonError.BAD_TEXT);
    }

    @Test
    void randomBytesAreReadOrRefusedButNeverThrowAnythingElse() {
        Random random = new Random(20261122);
        String alphabet = "{}[]\",:\\u0017eE+-. truefalsn\u0000\ud800中";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("{");
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                CanonicalJson.readObject(text.toString());
            } catch (DomainException refused) {
                assertThat(refused.error()).isInstanceOf(JsonError.class);
            }
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSameWhateverTheOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            JsonObject object = randomObject(random, 3);
            String written = CanonicalJson.write(object);
            assertThat(CanonicalJson.write(CanonicalJson.readObject(written))).isEqualTo(written);
        }
    }

    private static JsonObject randomObject(Random random, int depth) {
        var object = Jsons.object();
        for (int members = random.nextInt(6); members > 0; members--) {
            String key = "k" + random.nextInt(1000);
            switch (random.nextInt(depth > 0 ? 5 : 3)) {
                case 0 -> object.add(key, random.nextInt());
                case 1 -> object.add(key, "值" + (char) ('a' + random.nextInt(26)) + "\n\"");
                case 2 -> object.add(key, random.nextBoolean());
                case 3 -> object.add(key, randomObject(random, depth - 1));
                default -> object.add(key, Jsons.array().add(randomObject(random, depth - 1)).add("x"));
            }
        }
        return object.build();
    }

    private static String nested(int levels) {
        return "{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
    }

    private static ErrorCode refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.error();
    }
}
