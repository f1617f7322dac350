package org.baosong.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;

/**
 * Turns a JSON object into a record and names every place that does not fit, all at once. Components may be texts, numbers, flags,
 * dates, objects, records and lists of these; what is missing or null becomes null, false or 0.
 */
final class RecordReader {

    private final List<Violation> wrong = new ArrayList<>();

    private RecordReader() {
    }

    static <T> T read(Class<T> type, JsonObject json) {
        RecordReader reader = new RecordReader();
        Object result = reader.record(type, json, "");
        if (!reader.wrong.isEmpty()) {
            throw new DomainException(CommonError.INVALID, List.of(), reader.wrong);
        }
        return type.cast(result);
    }

    private Object record(Class<?> type, JsonObject json, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, RecordComponent> known = Arrays.stream(components).collect(Collectors.toMap(RecordComponent::getName, c -> c));
        for (String key : json.keySet()) {
            if (!known.containsKey(key)) {
                refuse(at(path, key), "json.unknown", cut(key), Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining("、")));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = value(components[i].getGenericType(), json.getOrDefault(name, JsonValue.NULL), at(path, name));
        }
        return wrong.isEmpty() ? make(type, components, values) : null;
    }

    private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException(type.getName(), defect);
        }
    }

    private Object value(Type type, JsonValue json, String path) {
        if (type instanceof ParameterizedType list) {
            return json == JsonValue.NULL ? null : list(list.getActualTypeArguments()[0], json, path);
        }
        Class<?> plain = (Class<?>) type;
        if (json == JsonValue.NULL) {
            return absent(plain);
        }
        if (plain == String.class) {
            return text(json, path);
        }
        if (plain == LocalDate.class) {
            return date(json, path);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return flag(json, path, plain);
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return number(json, path, plain);
        }
        if (json instanceof JsonObject object) {
            return plain == JsonObject.class ? object : record(plain, object, path);
        }
        refuse(path, "json.object", path);
        return null;
    }

    private static Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }

    private String text(JsonValue json, String path) {
        if (!(json instanceof JsonString text)) {
            refuse(path, "json.text", path);
            return null;
        }
        if (!CanonicalJson.isStorable(text.getString())) {
            refuse(path, "F1007");
        }
        return text.getString();
    }

    private LocalDate date(JsonValue json, String path) {
        try {
            LocalDate date = LocalDate.parse(json instanceof JsonString text ? text.getString() : "");
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return date;
            }
        } catch (DateTimeParseException noDate) {
            // refused below, as a date of another age is
        }
        refuse(path, "json.date", path);
        return null;
    }

    private Object flag(JsonValue json, String path, Class<?> type) {
        if (json != JsonValue.TRUE && json != JsonValue.FALSE) {
            refuse(path, "json.flag", path);
            return absent(type);
        }
        return json == JsonValue.TRUE;
    }

    private Object number(JsonValue json, String path, Class<?> type) {
        boolean small = type == int.class || type == Integer.class;
        try {
            if (json instanceof JsonNumber number) {
                return small ? (Object) number.intValueExact() : (Object) number.longValueExact();
            }
        } catch (ArithmeticException notWhole) {
            // refused below
        }
        refuse(path, "json.number", path);
        return absent(type);
    }

    private List<Object> list(Type element, JsonValue json, String path) {
        List<Object> values = new ArrayList<>();
        if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                String place = path + "[" + i + "]";
                if (array.get(i) == JsonValue.NULL) {
                    refuse(place, "json.missing", place);
                } else {
                    values.add(value(element, array.get(i), place));
                }
            }
        } else {
            refuse(path, "json.list", path);
        }
        return values;
    }

    private void refuse(String path, String code, Object... args) {
        wrong.add(Violation.of(path, code, args));
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? cut(name) : path + "." + cut(name);
    }

    private static String cut(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
