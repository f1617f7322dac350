package org.baosong.definition.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/**
 * A place by longitude and latitude in degrees, stored as {@code {"lat":"39.92","lon":"116.44"}} with at most six decimals (0.1 m).
 * One text {@code 116.44,39.92} is accepted too. Half a point may stand in a draft, not in a submission.
 */
class GeoPointType implements FieldType {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,20})?");
    private static final int DECIMALS = 6;
    private static final Axis LON = new Axis("lon", new BigDecimal("73"), new BigDecimal("136"));
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}+[:\uFF1A]?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;、\\s]\\s*");
    private static final Axis LAT = new Axis("lat", new BigDecimal("3"), new BigDecimal("54"));

    @Override
    public String id() {
        return "geo-point";
    }

    @Override
    public boolean isSearchable() {
        return false;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<String[]> given = given(raw);
        if (given.isEmpty()) {
            return Parsed.refused(DefinitionError.GEO_FORM.at(field));
        }
        String lon = given.get()[0];
        String lat = given.get()[1];
        if (lon.isEmpty() && lat.isEmpty()) {
            return Parsed.nothing();
        }
        if (!isNumber(lon) || !isNumber(lat)) {
            return Parsed.refused(DefinitionError.GEO_FORM.at(field));
        }
        if (LON.misses(lon) || LAT.misses(lat)) {
            boolean swapped = !lon.isEmpty() && !lat.isEmpty() && !LON.misses(lat) && !LAT.misses(lon);
            return Parsed.refused((swapped ? DefinitionError.GEO_SWAPPED : DefinitionError.GEO_OUTSIDE).at(field));
        }
        JsonObjectBuilder point = Jsons.object();
        LAT.add(point, lat);
        LON.add(point, lon);
        return Parsed.of(point.build());
    }

    /** Lists write "经度 116.443108，纬度 39.921470", as the explanation of the question does. */
    @Override
    public JsonValue fromCell(String text, Field field, CellNames names) {
        return Jsons.text(WORDS.matcher(text).replaceAll("").strip());
    }

    private static Optional<String[]> given(JsonValue raw) {
        if (raw != null && raw.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonObject object = raw.asJsonObject();
            Optional<String> lon = coordinate(object.get("lon"));
            Optional<String> lat = coordinate(object.get("lat"));
            boolean sound = lon.isPresent() && lat.isPresent() && object.keySet().stream().allMatch(List.of("lon", "lat")::contains);
            return sound ? Optional.of(new String[] {lon.get(), lat.get()}) : Optional.empty();
        }
        Optional<String> text = coordinate(raw);
        if (text.isEmpty() || text.get().isEmpty()) {
            return text.map(empty -> new String[] {"", ""});
        }
        String[] parts = BETWEEN.split(text.get(), -1);
        return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    }

    private static Optional<String> coordinate(JsonValue raw) {
        return RawText.of(raw).filter(text -> text.length() <= 100).flatMap(RawText::line).map(RawText::halfWidth);
    }

    private static boolean isNumber(String text) {
        return text.isEmpty() || NUMBER.matcher(text).matches();
    }

    @Override
    public boolean isWhole(JsonValue value) {
        return value != null && value != JsonValue.NULL && value.asJsonObject().size() == 2;
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        return isWhole(value) ? Optional.empty() : Optional.of(DefinitionError.GEO_PARTIAL.at(field));
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return value.asJsonObject().getString("lon", "") + ", " + value.asJsonObject().getString("lat", "");
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return List.of();
    }

    /** One of the two numbers and where China lies on it. */
    private record Axis(String key, BigDecimal least, BigDecimal most) {

        boolean misses(String text) {
            if (text.isEmpty()) {
                return false;
            }
            BigDecimal degrees = new BigDecimal(text);
            return degrees.compareTo(least) < 0 || degrees.compareTo(most) > 0;
        }

        void add(JsonObjectBuilder point, String text) {
            if (!text.isEmpty()) {
                BigDecimal rounded = new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
                point.add(key, rounded.toPlainString());
            }
        }
    }
}
