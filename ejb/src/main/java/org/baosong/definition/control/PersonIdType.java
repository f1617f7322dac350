package org.baosong.definition.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.kernel.IdentityNumber;
import org.baosong.kernel.IdentityNumber.Paper;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;

/**
 * The number of a person's paper and which paper it is: {@code {"kind":"RESIDENT","number":"…"}} as given, and as one text
 * {@code RESIDENT;…} too; a number alone is a resident's. It is stored sealed with a fingerprint for equality and leaves only masked:
 * {@code {"kind":"RESIDENT","masked":"110***********002X"}}. That same masked form given back means no change.
 */
class PersonIdType implements FieldType {

    /** Members of the stored and of the given form. */
    static final String KIND = "kind";
    static final String NUMBER = "number";
    static final String MASKED = "masked";

    private static final int LONGEST = 100;
    /** Reading knows no today; years beyond this are mistyped. */
    private static final LocalDate LAST_BIRTHDAY = LocalDate.of(2099, 12, 31);

    @Override
    public String id() {
        return "person-id";
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Parsed parse(JsonValue raw, Field field) {
        Optional<String[]> given = given(raw);
        if (given.isEmpty()) {
            return Parsed.refused(DefinitionError.PERSON_KIND.at(field));
        }
        String number = given.get()[1];
        if (number.isEmpty()) {
            return Parsed.nothing();
        }
        Optional<Paper> paper = paper(given.get()[0]);
        if (paper.isEmpty()) {
            return Parsed.refused(DefinitionError.PERSON_KIND.at(field));
        }
        Optional<IdentityNumber.Fault> fault = IdentityNumber.fault(paper.get(), number, LAST_BIRTHDAY);
        return fault.isPresent() ? Parsed.refused(refusal(fault.get(), field, number)) : Parsed.of(Jsons.object().add(KIND, paper.get().name()).add(NUMBER, number).build());
    }

    private static Optional<String[]> given(JsonValue raw) {
        if (raw instanceof JsonObject object) {
            boolean sound = object.keySet().stream().allMatch(key -> key.equals(KIND) || key.equals(NUMBER))
                    && object.values().stream().allMatch(JsonString.class::isInstance);
            return sound ? code(object.getString(NUMBER, "")).map(number -> new String[] {object.getString(KIND, Paper.RESIDENT.name()), number})
                    : Optional.empty();
        }
        Optional<String> text = RawText.of(raw).filter(all -> all.length() <= LONGEST);
        int between = text.map(all -> all.indexOf(';')).orElse(-1);
        return text.flatMap(all -> code(all.substring(between + 1)))
                .map(number -> new String[] {between < 0 ? Paper.RESIDENT.name() : text.get().substring(0, between).strip(), number});
    }

    private static Optional<String> code(String text) {
        return text.length() > LONGEST ? Optional.empty() : RawText.line(text).map(RawText::code);
    }

    private static Optional<Paper> paper(String name) {
        return Arrays.stream(Paper.values()).filter(paper -> paper.name().equalsIgnoreCase(name)
                || Texts.term(Texts.CHINESE, "paper." + paper).equals(name) || Texts.term(Locale.ENGLISH, "paper." + paper).equals(name)).findFirst();
    }

    private static Violation refusal(IdentityNumber.Fault fault, Field field, String number) {
        return switch (fault) {
            case LENGTH -> DefinitionError.PERSON_LENGTH.at(field, number.length());
            case CHARACTERS -> DefinitionError.PERSON_CHARACTERS.at(field);
            case DIVISION -> DefinitionError.PERSON_DIVISION.at(field);
            case BIRTHDAY -> DefinitionError.PERSON_BIRTHDAY.at(field);
            case CHECK -> DefinitionError.PERSON_CHECK.at(field);
            case OLD_FORM -> DefinitionError.PERSON_OLD.at(field);
        };
    }

    @Override
    public Parsed reread(JsonValue stored, Field field) {
        return stored instanceof JsonObject person && person.containsKey(PersonalAnswers.SEALED) ? Parsed.of(stored) : parse(stored, field);
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        JsonObject person = value.asJsonObject();
        String masked = person.containsKey(MASKED) ? person.getString(MASKED) : IdentityNumber.masked(person.getString(NUMBER));
        return Texts.term(locale, "paper." + person.getString(KIND)) + " " + masked;
    }

    @Override
    public List<IndexValue> index(Field field, JsonValue value) {
        return value.asJsonObject().containsKey(PersonalAnswers.FINGERPRINT)
                ? List.of(IndexValue.of(value.asJsonObject().getString(PersonalAnswers.FINGERPRINT))) : List.of();
    }
}
