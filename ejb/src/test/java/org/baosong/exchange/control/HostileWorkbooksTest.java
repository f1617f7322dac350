package org.baosong.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks made to harm, or just unusable: each is refused at once, with its reason, in little memory. */
class HostileWorkbooksTest {

    private static final String LIST = "xl/worksheets/sheet1.xml";
    private static final long MOST_HEAP = 128L << 20;
    private static final Duration MOST_TIME = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    /** What comes in. */
    interface Input {
        byte[] bytes() throws IOException;
    }

    static Stream<Arguments> inputs() {
        return Stream.of(
                refused("an empty file", () -> new byte[0], ExchangeError.EMPTY, "文件是空的"),
                refused("text", () -> "机构名称,机构编码\n".getBytes(StandardCharsets.UTF_8), ExchangeError.NO_WORKBOOK, "不是 Excel 工作簿"),
                refused("a page saved as .xlsx", () -> "<html><table></table></html>".getBytes(StandardCharsets.UTF_8), ExchangeError.NO_WORKBOOK, "请下载模板"),
                refused("an archive that is no workbook", () -> zip("readme.txt", out -> out.write(1)), ExchangeError.NO_WORKBOOK, "不是 Excel 工作簿"),
                refused("an .xls under another name", () -> ole("Workbook"), ExchangeError.OLD_FORMAT, "另存为"),
                refused("one with a password", () -> ole("EncryptedPackage"), ExchangeError.ENCRYPTED, "打开密码"),
                refused("one with encrypted parts", HostileWorkbooksTest::encryptedPart, ExchangeError.ENCRYPTED, "打开密码"),
                refused("macros", () -> Lists.adding(Lists.filled(1), "xl/vbaProject.bin", out -> out.write(1)), ExchangeError.MACRO, "宏"),
                refused("a control", () -> Lists.adding(Lists.filled(1), "xl/activeX/activeX1.bin", out -> out.write(1)), ExchangeError.MACRO, "控件"),
                refused("an embedded object", () -> Lists.adding(Lists.filled(1), "xl/embeddings/oleObject1.bin", out -> out.write(1)),
                        ExchangeError.MACRO, "嵌入对象"),
                refused("a link to another file", () -> Lists.adding(Lists.filled(1), "xl/externalLinks/externalLink1.xml", out -> out.write(1)),
                        ExchangeError.EXTERNAL, "外部文件"),
                refused("a data connection", () -> Lists.adding(Lists.filled(1), "xl/connections.xml", out -> out.write(1)), ExchangeError.EXTERNAL, "数据连接"),
                refused("a part in markup under another name, which would not be looked at",
                        () -> Lists.adding(Lists.filled(1), "xl/worksheets/sheet1.dat", out -> out.write(1)), ExchangeError.DAMAGED, "重新保存"),
                refused("a bomb: 4 GB of blanks", () -> Lists.adding(Lists.filled(1), "xl/media/image1.png", out -> blanks(out, 4L << 30)),
                        ExchangeError.BOMB, "解压后过大"),
                refused("a bomb in the table of texts", () -> Lists.adding(Lists.filled(1), "xl/sharedStrings.xml", HostileWorkbooksTest::texts),
                        ExchangeError.BOMB, "解压后过大"),
                refused("a bomb of many parts", HostileWorkbooksTest::manyParts, ExchangeError.BOMB, "解压后过大"),
                refused("an external entity", () -> Lists.with(Lists.filled(1), LIST, xml -> entity("<!ENTITY x SYSTEM \"file:///etc/passwd\">") + xml),
                        ExchangeError.ENTITIES, "实体声明"),
                refused("entities within entities", () -> Lists.with(Lists.filled(1), "xl/workbook.xml",
                        xml -> entity("<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">") + xml), ExchangeError.ENTITIES, "实体声明"),
                refused("1,048,575 empty rows", () -> Lists.with(Lists.filled(1), LIST, xml -> rowsBefore(xml, 1_048_576, "")), ExchangeError.EMPTY_ROWS, "空行超过"),
                refused("100,001 rows", () -> Lists.with(Lists.filled(1), LIST, xml -> rowsBefore(xml, 100_010, "<c r=\"B%d\" t=\"inlineStr\"><is><t>甲</t></is></c>")),
                        ExchangeError.TOO_MANY_ROWS, "最多 100,000 行"),
                refused("16,384 columns", () -> Lists.with(Lists.filled(1), LIST, xml -> xml.replace("</row>", columns(16_384) + "</row>")),
                        ExchangeError.TOO_MANY_COLUMNS, "列数超过 256 列"),
                refused("a cell far right of everything", () -> Lists.with(Lists.filled(1), LIST,
                        xml -> xml.replaceFirst("<row r=\"2\"([^>]*)>", "<row r=\"2\"$1><c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c>")),
                        ExchangeError.TOO_MANY_COLUMNS, "列数超过"),
                refused("the same, hidden behind character references", () -> Lists.with(Lists.filled(1), LIST,
                        xml -> xml.replaceFirst("<row r=\"2\"([^>]*)>", "<row r=\"2\"$1><c r = '&#90;ZZ&#90;ZZ2'/>")),
                        ExchangeError.TOO_MANY_COLUMNS, "列数超过"),
                refused("a sheet in another encoding", () -> Lists.adding(Lists.filled(1), LIST,
                        out -> out.write("<worksheet/>".getBytes(StandardCharsets.UTF_16))), ExchangeError.DAMAGED, "已损坏"),
                refused("a formula", () -> Lists.with(Lists.filled(1), LIST,
                        xml -> xml.replaceFirst("<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>甲</v></c>")),
                        ExchangeError.FORMULA, "单元格 B2 是公式"),
                refused("no template of ours", () -> Lists.with(Lists.filled(1), "xl/workbook.xml", xml -> xml.replace("_baosong", "other")),
                        ExchangeError.NO_TEMPLATE, "不是由系统模板"),
                refused("a template of another form", () -> mark("form", "2"), ExchangeError.NO_TEMPLATE, "不是由系统模板"),
                refused("a column taken away", () -> head("机构编码 *", ""), ExchangeError.COLUMN_MISSING, "缺少“机构编码”"),
                refused("a column twice", () -> head("机构编码 *", "机构名称"), ExchangeError.COLUMN_TWICE, "出现了两次"),
                refused("a column nobody knows", () -> head("机构编码 *", "备注"), ExchangeError.COLUMN_UNKNOWN, "“备注”不是模板中的列"),
                refused("a list without rows", Lists::template, ExchangeError.NO_ROWS, "没有数据"));
    }

    private static Arguments refused(String what, Input input, ExchangeError error, String words) {
        return arguments(what, input, error, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRefusedWithItsReasonSoonAndInLittleMemory(String what, Input input, ExchangeError error, String words) throws IOException {
        Path file = Lists.write(folder, input.bytes());
        long before = heap();
        long start = System.nanoTime();
        assertThatThrownBy(() -> Lists.unpack(file)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.error()).isEqualTo(error);
            assertThat(Texts.error(Texts.CHINESE, refusal)).contains(words);
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST_TIME);
        assertThat(heap() - before).as("heap growth").isLessThan(MOST_HEAP);
        assertThat(folder).as("nothing is unpacked to disk").isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void oneCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Lists.filled(20);
        for (int i = 1; i < 25; i++) {
            Path file = Lists.write(folder, Arrays.copyOf(whole, whole.length * i / 25));
            assertThatThrownBy(() -> Lists.unpack(file)).isInstanceOfSatisfying(DomainException.class,
                    refusal -> assertThat(refusal.error()).isEqualTo(ExchangeError.DAMAGED));
        }
    }

    @Test
    void oneWithBytesTurnedNeverFailsOtherwiseThanByRefusal() throws IOException {
        byte[] whole = Lists.filled(20);
        for (int i = 0; i < 120; i++) {
            byte[] spoilt = whole.clone();
            spoilt[(int) ((long) i * whole.length / 120)] ^= 0x55;
            Path file = Lists.write(folder, spoilt);
            try {
                assertThat(Lists.unpack(file).rows()).isLessThanOrEqualTo(20);
            } catch (DomainException refused) {
                assertThat(refused.error()).isInstanceOf(ExchangeError.class);
            }
            Files.delete(file);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] zip(String part, Lists.Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            filling.write(zip);
        }
        return out.toByteArray();
    }

    /** The head of a compound document of the time before 2007, with one stream of that name. */
    private static byte[] ole(String stream) {
        byte[] bytes = new byte[4096];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(name, 0, bytes, 1152, name.length);
        return bytes;
    }

    /** The flag of encryption set on every part, in its own head and in the directory. */
    private static byte[] encryptedPart() throws IOException {
        byte[] bytes = Lists.filled(1);
        for (int i = 0; i + 10 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
                if (bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                    bytes[i + 6] |= 1;
                } else if (bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                    bytes[i + 8] |= 1;
                }
            }
        }
        return bytes;
    }

    private static void blanks(OutputStream out, long size) throws IOException {
        byte[] block = new byte[1 << 20];
        for (long written = 0; written < size; written += block.length) {
            out.write(block);
        }
    }

    private static void texts(OutputStream out) throws IOException {
        out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">".getBytes(StandardCharsets.UTF_8));
        byte[] many = "<si><t>a</t></si>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            out.write(many);
        }
        out.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] manyParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 3_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + i));
            }
        }
        return out.toByteArray();
    }

    private static String entity(String declarations) {
        return "<?xml version=\"1.0\"?><!DOCTYPE worksheet [" + declarations + "]>";
    }

    private static String rowsBefore(String xml, int last, String cell) {
        StringBuilder rows = new StringBuilder();
        IntStream.rangeClosed(3, last).forEach(row -> rows.append("<row r=\"").append(row).append("\">").append(cell.formatted(row)).append("</row>"));
        return xml.replace("</sheetData>", rows + "</sheetData>");
    }

    private static String columns(int last) {
        StringBuilder cells = new StringBuilder();
        IntStream.range(13, last).forEach(column -> cells.append("<c s=\"1\"/>"));
        return cells.toString();
    }

    /** The hidden sheet with another value beside a key. */
    private static byte[] mark(String key, String value) throws IOException {
        byte[] list = Lists.filled(1);
        return Lists.with(list, "xl/sharedStrings.xml", xml -> xml.replace("<si><t xml:space=\"preserve\">1</t></si>",
                "<si><t xml:space=\"preserve\">" + value + "</t></si>").replace("<si><t>1</t></si>", "<si><t>" + value + "</t></si>"));
    }

    /** The list with a heading changed; the hidden sheet, which has it without the star, stays. */
    private static byte[] head(String before, String after) {
        try {
            return Lists.with(Lists.filled(1), "xl/sharedStrings.xml", xml -> xml.replace(">" + before + "<", ">" + after + "<"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
