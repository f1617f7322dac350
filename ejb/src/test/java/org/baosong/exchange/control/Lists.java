package org.baosong.exchange.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Texts;

/** Lists for tests: made by the product's own writer, then filled in or spoilt as the part of the package it is. */
final class Lists {

    private Lists() {
    }

    static FilingDefinition definition() {
        return compile("/definitions/basic-public-health/2026.1.yaml");
    }

    static FilingDefinition compile(String resource) {
        try {
            return DefinitionCompiler.compile(new String(Lists.class.getResourceAsStream(resource).readAllBytes(), StandardCharsets.UTF_8))
                    .definition().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static AreaNames names() {
        AreaNames names = new AreaNames();
        names.addRegion("150302001", "凤凰岭街道", List.of("内蒙古自治区乌海市海勃湾区凤凰岭街道"));
        names.addRegion("150302002", "海北街道", List.of("内蒙古自治区乌海市海勃湾区海北街道"));
        names.addOrganisation("150302", "内蒙古自治区乌海市海勃湾区", true);
        names.addOrganisation("7340221870080001", "测试社区卫生服务中心", true);
        return names;
    }

    static ListWriter writer(String... order) {
        ListColumns columns = new ListColumns(definition(), Texts.CHINESE);
        return new ListWriter(definition(), columns.ordered(List.of(order)), names(), Locale.SIMPLIFIED_CHINESE);
    }

    static byte[] template(String... order) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer(order).template(out);
        return out.toByteArray();
    }

    /** A list with some rows, each of them one organisation. */
    static byte[] filled(int rows) throws IOException {
        List<ListWriter.MarkedRow> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(new ListWriter.MarkedRow(cells(i), true, "可以导入"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().marked(out, all.iterator());
        return out.toByteArray();
    }

    static Map<String, String> cells(int i) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name", "测试第 " + i + " 卫生院");
        cells.put("code", "PDY%05dX15030211A1001".formatted(i));
        cells.put("contact", "测试联系人");
        cells.put("phone", "0473-2012345");
        cells.put("township", "凤凰岭街道");
        cells.put("address", "某路 " + i + " 号");
        cells.put("kind", "乡镇卫生院");
        cells.put("ownership", "政府办");
        cells.put("point", "经度 106.8，纬度 39.7");
        cells.put("services", "健康教育；预防接种");
        return cells;
    }

    static Path write(Path folder, byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".xlsx");
        Files.write(file, bytes);
        return file;
    }

    /** Judges a list as a whole, and deletes its rows as whoever receives a list does. */
    static ListFile unpack(Path file) throws IOException {
        Path rows = Files.createTempFile(file.getParent(), "list", ".rows");
        try {
            return new ListReader(file).unpack(rows);
        } finally {
            Files.delete(rows);
        }
    }

    /** Its rows on disk. */
    static RowSpool spool(Path file) throws IOException {
        Path spool = Files.createTempFile(file.getParent(), "list", ".rows");
        new ListReader(file).unpack(spool);
        return new RowSpool(spool);
    }

    static List<ListRow> rows(Path file) throws IOException {
        List<ListRow> rows = new ArrayList<>();
        spool(file).read(0, rows::add);
        return rows;
    }

    /** The package with one part changed. */
    static byte[] with(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        String before = part(workbook, part);
        return adding(workbook, part, out -> out.write(change.apply(before).getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a part piece by piece. */
    interface Filling {
        void write(OutputStream out) throws IOException;
    }

    /** The package with one more part, or one in place of another. */
    static byte[] adding(byte[] workbook, String part, Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path copy = Files.createTempFile("list", ".zip");
        Files.write(copy, workbook);
        try (ZipFile in = new ZipFile(copy.toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            filling.write(zip);
        } finally {
            Files.delete(copy);
        }
        return out.toByteArray();
    }

    /** The text of a part, with characters in place of the references the writer makes of them. */
    static String part(byte[] workbook, String part) throws IOException {
        Path copy = Files.createTempFile("list", ".zip");
        Files.write(copy, workbook);
        try (ZipFile in = new ZipFile(copy.toFile())) {
            String xml = new String(in.getInputStream(in.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]{3,5});").matcher(xml).replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
        } finally {
            Files.delete(copy);
        }
    }
}
