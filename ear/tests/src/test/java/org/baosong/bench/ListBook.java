package org.baosong.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A long list as an office program saves it: rows typed into the product's own template, every text once in the table of texts.
 */
final class ListBook {

    private static final String LIST = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final Map<String, Integer> added = new LinkedHashMap<>();
    private final StringBuilder sheet = new StringBuilder();
    private int known;

    private ListBook() {
    }

    /** @param rows the cells of the row of a number, from 1 */
    static void write(byte[] template, Path target, int size, IntFunction<List<String>> rows) throws IOException {
        Path source = Files.createTempFile(target.getParent(), "template", ".xlsx");
        Files.write(source, template);
        try (ZipFile zip = new ZipFile(source.toFile());
             ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            new ListBook().copy(zip, out, size, rows);
        }
        Files.delete(source);
    }

    private void copy(ZipFile zip, ZipOutputStream out, int size, IntFunction<List<String>> rows) throws IOException {
        String texts = text(zip, TEXTS);
        known = texts.split("<si>", -1).length - 1;
        for (int i = 1; i <= size; i++) {
            row(i + 1, rows.apply(i));
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            switch (entry.getName()) {
                case LIST -> put(out, text(zip, LIST).replace("</sheetData>", sheet + "</sheetData>"));
                case TEXTS -> put(out, texts.replace("</sst>", items() + "</sst>"));
                default -> zip.getInputStream(entry).transferTo(out);
            }
        }
    }

    private void row(int number, List<String> cells) {
        sheet.append("<row r=\"").append(number).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                int text = added.computeIfAbsent(cells.get(column), any -> known + added.size());
                sheet.append("<c r=\"").append((char) ('A' + column)).append(number).append("\" t=\"s\"><v>").append(text).append("</v></c>");
            }
        }
        sheet.append("</row>");
    }

    private String items() {
        StringBuilder items = new StringBuilder();
        added.keySet().forEach(text -> items.append("<si><t>").append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</t></si>"));
        return items.toString();
    }

    private static String text(ZipFile zip, String part) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
