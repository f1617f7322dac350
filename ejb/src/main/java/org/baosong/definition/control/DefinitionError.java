package org.baosong.definition.control;

import org.baosong.kernel.ErrorCode;
import org.baosong.kernel.Violation;
import org.baosong.definition.model.Field;

/**
 * What can be wrong with an answer (F1101–F1139 and F1400–F1449, as violations at fields) and with a definition (F1140–F1199). The words, and what
 * the arguments mean, stand in {@code i18n/errors.properties}.
 */
public enum DefinitionError implements ErrorCode {
    FILL_IN("F1101"),
    CHOOSE("F1102"),
    UNKNOWN_FIELD("F1103"),
    READ_ONLY("F1104"),
    WRONG_SHAPE("F1105"),
    BAD_CHARACTERS("F1106"),
    TOO_LONG("F1107"),
    TOO_SHORT("F1108"),
    NOT_AN_OPTION("F1109"),
    TOO_FEW_CHOICES("F1110"),
    TOO_MANY_CHOICES("F1111"),
    REGION_FORM("F1112"),
    REGION_LEVEL("F1113"),
    REGION_UNKNOWN("F1114"),
    ORGANISATION_UNKNOWN("F1115"),
    GEO_FORM("F1116"),
    GEO_OUTSIDE("F1117"),
    GEO_SWAPPED("F1118"),
    GEO_PARTIAL("F1119"),
    PHONE_FORM("F1120"),
    PHONE_AREA_CODE("F1121"),
    REGISTRATION_CHARACTERS("F1122"),
    REGISTRATION_LENGTH("F1123"),
    REGISTRATION_IS_USCC("F1124"),
    ADDRESS_REPEATS_REGION("F1125"),
    DATE_FORM("F1126"),
    DATE_FUTURE("F1127"),
    INTEGER_FORM("F1128"),
    TOO_SMALL("F1129"),
    TOO_LARGE("F1130"),
    TOO_FEW_ROWS("F1131"),
    TOO_MANY_ROWS("F1132"),
    ROWS_FORM("F1133"),
    DECIMAL_FORM("F1134"),
    TOO_MANY_DECIMALS("F1135"),
    PERIOD_FORM("F1136"),
    PERIOD_REVERSED("F1137"),
    PERIOD_PARTIAL("F1138"),
    EMAIL_FORM("F1139"),
    POSTCODE_FORM("F1400"),
    DATE_EARLY("F1401"),
    DATE_LATE("F1402"),
    USCC_LENGTH("F1403"),
    USCC_CHARACTERS("F1404"),
    USCC_CHECK("F1405"),
    PERSON_KIND("F1410"),
    PERSON_LENGTH("F1411"),
    PERSON_CHARACTERS("F1412"),
    PERSON_DIVISION("F1413"),
    PERSON_BIRTHDAY("F1414"),
    PERSON_CHECK("F1415"),
    PERSON_OLD("F1416"),
    CALCULATED("F1420"),
    /** What a definition's own check says. */
    CHECK_FAILED("F1421"),
    /** A warning for which the filer has to give a reason. */
    REASON_NEEDED("F1422"),
    REASON_LONG("F1423"),
    REASON_UNKNOWN("F1424"),
    /** Of several chosen, one is no option. */
    NOT_AMONG_OPTIONS("F1426"),
    OUTLIER("F1425"),

    UNKNOWN_DEFINITION("F1140", 404),
    UNKNOWN_VERSION("F1141", 404),
    /** A published version never changes. */
    IMMUTABLE("F1142", 409),
    /** The violations are the problems, each at {@code line n}. */
    DEFINITION_INVALID("F1143", 422),
    NOT_IN_EFFECT("F1144", 404),
    /** A version that came with the program differs from what was published: the system does not start. */
    CHANGED_AFTER_PUBLISHING("F1145", 500),
    /** A definition that came with the program does not compile: the system does not start. */
    BUILT_IN_INVALID("F1146", 500),

    YAML_SYNTAX("F1150"),
    YAML_TOO_LARGE("F1151"),
    UNKNOWN_KEY("F1152"),
    DUPLICATE_KEY("F1153"),
    MISSING_KEY("F1154"),
    EXPECTED_MAP("F1155"),
    EXPECTED_LIST("F1156"),
    EXPECTED_TEXT("F1157"),
    EXPECTED_NUMBER("F1158"),
    EXPECTED_FLAG("F1159"),
    EXPECTED_DATE("F1160"),
    NOT_ONE_OF("F1161"),
    BAD_FORM("F1162"),
    OUT_OF_RANGE("F1163"),
    DUPLICATE_ID("F1164"),
    UNKNOWN_TYPE("F1165"),
    REFERS_TO_NOTHING("F1166"),
    REFERS_TO_WRONG_TYPE("F1167"),
    REFERS_INTO_TABLE("F1168"),
    BIND_WRONG_TYPE("F1169"),
    OPTIONS_MISSING("F1170"),
    OPTIONS_UNEXPECTED("F1171"),
    CONDITION_VALUE("F1172"),
    CONDITION_CIRCLE("F1173"),
    CONDITION_FORM("F1174"),
    DATES_REVERSED("F1175"),
    TYPE_CHANGED("F1176"),
    OPTION_RENUMBERED("F1177"),
    ROUTE_UNREACHABLE("F1178"),
    PART_IN_OTHER_SECTION("F1179"),
    EMPTY_LIST("F1180"),
    NOT_PLAIN("F1181"),
    ADDRESS_NEEDS_REGION("F1182"),
    STEP_ORDER("F1183"),
    TRAIT_UNFIT("F1184"),
    NO_ROUTE_FOR_REST("F1185"),
    DUE_FORM("F1186"),
    MONTHS_UNEXPECTED("F1187"),
    NEEDS_CAMPAIGN("F1188"),
    REFERS_TO_NO_STEP("F1189"),
    EXPECTED_DECIMAL("F1190"),
    COMPUTE_FORM("F1191"),
    COMPUTE_OPERAND("F1192"),
    COMPUTE_CIRCLE("F1193"),
    COMPUTE_DECIMALS("F1194"),
    CHECK_FORM("F1195"),
    CHECK_FIELDS("F1196"),
    CHECK_PLACE("F1197");

    private final String code;
    private final int status;

    DefinitionError(String code) {
        this(code, 422);
    }

    DefinitionError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    /** This error at a field; the field's label is the first argument of every such message. */
    Violation at(Field field, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = field.label();
        System.arraycopy(more, 0, args, 1, more.length);
        return Violation.of(field.id(), code, args);
    }
}
