package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.baosong.definition.model.Field;

/** A kind of answer one can calculate with. */
public interface NumericType extends FieldType {

    BigDecimal number(JsonValue value);

    /** How many decimals values have. */
    int decimals(Field field);

    /** The canonical value of a number. @throws ArithmeticException if it has more decimals than the field */
    JsonValue value(Field field, BigDecimal number);
}
