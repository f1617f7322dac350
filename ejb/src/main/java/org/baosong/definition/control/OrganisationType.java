package org.baosong.definition.control;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baosong.definition.model.Field;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Violation;

/** Another organisation or an authority, by an id that only the caller's look-up can read. */
class OrganisationType extends TextualType {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._-]{1,40}");

    @Override
    public String id() {
        return "organisation";
    }

    @Override
    public DefinitionError missing() {
        return DefinitionError.CHOOSE;
    }

    @Override
    Parsed parseText(String text, Field field) {
        return ID.matcher(text).matches() ? Parsed.text(text) : Parsed.refused(DefinitionError.ORGANISATION_UNKNOWN.at(field));
    }

    @Override
    public JsonValue fromCell(String text, Field field, CellNames names) {
        return Jsons.text(names.organisationId(text).orElse(text));
    }

    @Override
    public List<String> cellChoices(Field field, CellNames names) {
        return names.organisationNames();
    }

    @Override
    public Optional<Violation> check(Field field, JsonValue value, AnswerContext context) {
        return context.lookups().organisationName(text(value)).isPresent() ? Optional.empty()
                : Optional.of(DefinitionError.ORGANISATION_UNKNOWN.at(field));
    }

    @Override
    public String display(Field field, JsonValue value, AnswerContext context, Locale locale) {
        return context.lookups().organisationName(text(value)).orElse(text(value));
    }
}
