package org.baosong.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks as a person's office program would handle them: rows typed into a template, cells read from an answer. */
public final class Sheets {

    /** Media type of workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String LIST = "xl/worksheets/sheet1.xml";
    private static final Pattern ROW = Pattern.compile("<row [^>]*>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL);

    private Sheets() {
    }

    /** Writes something. */
    public interface Filling {
        void write(OutputStream out) throws IOException;
    }

    /** A template with rows typed in below its heading, from the first column on. */
    public static byte[] fill(byte[] template, List<List<String>> rows) {
        StringBuilder typed = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            typed.append("<row r=\"").append(row + 2).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    typed.append("<c r=\"").append((char) ('A' + column)).append(row + 2).append("\" t=\"inlineStr\"><is><t>")
                            .append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
                }
            }
            typed.append("</row>");
        }
        return changed(template, LIST, xml -> xml.replace("</sheetData>", typed + "</sheetData>"));
    }

    /** The package with one part changed. */
    public static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        String before = part(workbook, part);
        return with(workbook, part, out -> out.write(change.apply(before).getBytes(StandardCharsets.UTF_8)));
    }

    /** The package with one part more, or another in its place. */
    public static byte[] with(byte[] workbook, String part, Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inFile(workbook, zip -> {
            try (ZipOutputStream copy = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (!entry.getName().equals(part)) {
                        copy.putNextEntry(new ZipEntry(entry.getName()));
                        zip.getInputStream(entry).transferTo(copy);
                    }
                }
                copy.putNextEntry(new ZipEntry(part));
                filling.write(copy);
            }
            return null;
        });
        return out.toByteArray();
    }

    /** All texts of the first sheet, row by row. */
    public static List<List<String>> texts(byte[] workbook) {
        List<String> shared = new ArrayList<>();
        Matcher items = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL).matcher(part(workbook, "xl/sharedStrings.xml"));
        while (items.find()) {
            shared.add(inner(items.group(1)));
        }
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(part(workbook, LIST));
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                int column = cell.group(1).charAt(0) - 'A';
                while (cells.size() < column) {
                    cells.add("");
                }
                String content = cell.group(3) == null ? "" : cell.group(3);
                cells.add(cell.group(2).contains("t=\"s\"") ? shared.get(Integer.parseInt(content.replaceAll("</?v>", ""))) : inner(content));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String inner(String xml) {
        Matcher text = TEXT.matcher(xml);
        return text.find() ? unescaped(text.group(1)) : "";
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    }

    public static String part(byte[] workbook, String part) {
        String xml = inFile(workbook, zip -> new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8));
        return Pattern.compile("&#x([0-9a-f]{2,5});").matcher(xml)
                .replaceAll(c -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(c.group(1), 16))));
    }

    /** Reads from an archive. */
    private interface Reading<T> {
        T from(ZipFile zip) throws IOException;
    }

    private static <T> T inFile(byte[] workbook, Reading<T> reading) {
        try {
            Path copy = Files.createTempFile("sheet", ".xlsx");
            try {
                Files.write(copy, workbook);
                try (ZipFile zip = new ZipFile(copy.toFile())) {
                    return reading.from(zip);
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
