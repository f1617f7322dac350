package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.control.IndexValue;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.FieldTrait;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingIndexEntry;

/** Turns the searchable answers of a filing into typed index rows. */
@Dependent
public class AnswerIndexer {

    @Inject
    private Definitions definitions;

    public List<FilingIndexEntry> entries(Filing filing, FilingDefinition definition, JsonObject answers) {
        Map<String, Integer> numbers = definitions.fieldNumbers(definition.code());
        List<FilingIndexEntry> entries = new ArrayList<>();
        for (Field field : definition.fields()) {
            JsonValue answer = answers.get(field.id());
            if (field.is(FieldTrait.INDEX) && answer != null && answer != JsonValue.NULL) {
                for (IndexValue value : FieldTypes.of(field).index(field, answer)) {
                    entries.add(new FilingIndexEntry(filing, numbers.get(field.id()), value.str(), value.num(), value.dt()));
                }
            }
        }
        return entries;
    }
}
