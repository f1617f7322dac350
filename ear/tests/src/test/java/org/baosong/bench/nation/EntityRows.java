package org.baosong.bench.nation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Table;

/**
 * Rows of one of the product's entities as the text of one long insert: the product's own database refuses {@code LOAD DATA LOCAL}.
 * Table and columns are what the entity itself says, so a column that the product adds is written too.
 */
final class EntityRows {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final String start;
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int count;

    EntityRows(Class<?> entity) {
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        start = "insert into " + entity.getAnnotation(Table.class).name()
                + fields.stream().map(EntityRows::column).collect(Collectors.joining(", ", " (", ") values "));
    }

    /** Gives a row that the product made the key it is to have; before anything refers to it. */
    static <T> T keyed(T entity, long id) {
        return set(entity, "id", id);
    }

    /** Sets what only the persistence layer sets, such as the row version. */
    static <T> T set(T entity, String name, Object value) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(entity, value);
            return entity;
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    void add(Object entity) {
        try {
            text.append(count++ == 0 ? "(" : ",(");
            for (int i = 0; i < fields.size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                write(fields.get(i).get(entity));
            }
            text.append(')');
        } catch (IllegalAccessException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    private void write(Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof Boolean flag) {
            text.append(flag ? '1' : '0');
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Number number) {
            text.append(number);
        } else if (value instanceof Instant moment) {
            text.append('\'').append(MOMENT.format(moment)).append('\'');
        } else {
            quote(value instanceof Enum<?> word ? word.name() : value.toString());
        }
    }

    private void quote(String value) {
        text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\'' || c == '\\') {
                text.append(c);
            }
            text.append(c);
        }
        text.append('\'');
    }

    int count() {
        return count;
    }

    int length() {
        return text.length();
    }

    /** The statement that writes the rows so far, which are then forgotten. */
    String take() {
        String statement = start + text;
        text.setLength(0);
        count = 0;
        return statement;
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
