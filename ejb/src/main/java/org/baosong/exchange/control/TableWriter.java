package org.baosong.exchange.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a plain table as a workbook, row by row in bounded memory; no text of it can run as a formula. */
public final class TableWriter implements Closeable {

    private static final int FLUSH = 500;
    private static final double WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = 1;

    public TableWriter(OutputStream out, String title, List<String> headings) {
        workbook = new Workbook(out, "baosong", "1.0");
        workbook.setGlobalDefaultFont("Microsoft YaHei", 11);
        sheet = workbook.newWorksheet(title);
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().wrapText(true).fillColor("DCE9F7").set();
            sheet.width(i, WIDTH);
        }
        sheet.freezePane(1, 1);
    }

    public void row(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                sheet.inlineString(next, i, SafeText.written(texts.get(i)));
            }
        }
        if (next % FLUSH == 0) {
            sheet.flush();
        }
        next++;
    }

    /** Rows written so far. */
    public int rows() {
        return next - 1;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
