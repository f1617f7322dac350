package org.baosong.definition.control;

import java.util.List;
import java.util.regex.Pattern;
import org.baosong.definition.model.Calculation;
import org.baosong.definition.model.Comparison;

/** Reads how a field is calculated and with what it is compared. */
final class CalculationReader {

    private static final List<String> KINDS = List.of("sum", "difference", "ratio", "rows", "column");
    private static final Pattern COLUMN = Pattern.compile("([a-z][A-Za-z0-9]{0,39})\\.([a-z][A-Za-z0-9]{0,39})");

    private CalculationReader() {
    }

    static Calculation read(MapView field) {
        if (!field.has("compute")) {
            return Calculation.NONE;
        }
        MapView map = field.map("compute", Element.COMPUTE);
        List<String> kinds = KINDS.stream().filter(map::has).toList();
        Calculation read = kinds.size() == 1 ? of(map, kinds.get(0)) : Calculation.NONE;
        if (read.isNone() || map.has("percent") && !map.has("ratio")) {
            field.problem("compute", DefinitionError.COMPUTE_FORM);
        }
        return read;
    }

    private static Calculation of(MapView map, String kind) {
        if (kind.equals("rows")) {
            return new Calculation.Rows(map.text(kind));
        }
        if (kind.equals("column")) {
            String[] parts = map.text(kind, COLUMN, "staff.beds").split("\\.");
            return parts.length == 2 ? new Calculation.Column(parts[0], parts[1]) : Calculation.NONE;
        }
        List<String> operands = map.texts(kind);
        if (kind.equals("sum")) {
            return new Calculation.Sum(operands);
        }
        if (operands.size() != 2) {
            return Calculation.NONE;
        }
        return kind.equals("difference") ? new Calculation.Difference(operands.get(0), operands.get(1))
                : new Calculation.Ratio(operands.get(0), operands.get(1), map.flag("percent"));
    }

    static Comparison comparison(MapView field) {
        if (!field.has("compare")) {
            return Comparison.NONE;
        }
        if (field.node("compare").orElseThrow() instanceof YamlNode.Scalar) {
            return new Comparison(field.word("compare", With.class, null) != null, null);
        }
        MapView map = field.map("compare", Element.COMPARE);
        map.needed("with");
        boolean compared = map.word("with", With.class, null) != null;
        return new Comparison(compared, map.has("tolerance") ? map.decimal("tolerance") : null);
    }

    /** What an answer may be compared with. */
    private enum With { PREVIOUS_PERIOD }
}
