package org.baosong.exchange.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import org.baosong.kernel.CanonicalJson;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** What a person would type into a form for what stands in a cell. */
final class CellText {

    /** Office programs count to fifteen digits; what comes after is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final int SANE_SCALE = 30;

    private CellText() {
    }

    /** Empty text for an empty cell; never null, and no value makes it fail. */
    static String of(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        String text = switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            default -> cell.getText() == null ? "" : cell.getText();
        };
        String kept = text.length() > Limits.CELL ? text.substring(0, text.offsetByCodePoints(0, Math.min(Limits.CELL, text.codePointCount(0, text.length())))) : text;
        return SafeText.read(storable(kept).strip());
    }

    /** Control characters cannot be kept anywhere; in a cell they come from pasting. */
    private static String storable(String text) {
        if (CanonicalJson.isStorable(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(c -> c != '\n' && Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (Math.abs(number.scale()) > SANE_SCALE || number.precision() > SANE_SCALE * 2) {
            return cell.getRawValue();
        }
        if (isDate(cell.getDataFormatString())) {
            try {
                return cell.asDate().toLocalDate().toString();
            } catch (ExcelReaderException | ArithmeticException | DateTimeException noDate) {
                return number.toPlainString();
            }
        }
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Whether a format shows days: it has y or d outside of quotes and brackets. */
    private static boolean isDate(String format) {
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").matches("(?i).*[yd].*");
    }
}
