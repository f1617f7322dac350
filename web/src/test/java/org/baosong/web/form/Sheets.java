package org.baosong.web.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baosong.definition.control.BuiltIn;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.web.form.field.PlaceList;
import org.baosong.web.form.field.Wording;

/** Sheets of the public health form for tests. */
final class Sheets {

    static final FilingDefinition DEFINITION = BuiltIn.all().stream().filter(builtIn -> builtIn.path().startsWith("basic-public-health/"))
            .map(builtIn -> DefinitionCompiler.compile(builtIn.yaml()).definition().orElseThrow()).findFirst().orElseThrow();

    static final Wording WORDS = new Wording() {
        @Override
        public String say(String key, Object... args) {
            return key + List.of(args);
        }

        @Override
        public String wrong(Violation violation) {
            return Texts.error(Texts.CHINESE, violation.code(), violation.args());
        }

        @Override
        public String time(Instant instant) {
            return instant.toString();
        }

        @Override
        public Locale locale() {
            return Texts.CHINESE;
        }
    };

    static final FormSheet.Surroundings AROUND = new FormSheet.Surroundings() {
        @Override
        public List<PlaceList> places(Level level, String chosen) {
            return List.of(new PlaceList(level, "北京市朝阳区", List.of(new PlaceList.Place("110105001", "建外街道")), chosen));
        }

        @Override
        public String area() {
            return "北京市朝阳区";
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 22);
        }

        @Override
        public long home() {
            return 1;
        }

        @Override
        public boolean opensPersons() {
            return true;
        }

        @Override
        public RegionCode authority() {
            return RegionCode.of("110105");
        }

        @Override
        public Optional<String> regionName(String code) {
            return code.equals("110105001") ? Optional.of("北京市朝阳区建外街道") : Optional.empty();
        }

        @Override
        public Optional<String> organisationName(String id) {
            return Optional.of("上级" + id);
        }
    };

    private Sheets() {
    }

    /** A filing with these facts; what is not given is empty. */
    record Facts(FilingState state, String answers, String unreadable, String previous, Set<String> locked, List<FilingView.RemarkView> remarks) {

        static Facts draft(String answers) {
            return new Facts(FilingState.DRAFT, answers, "{}", "{}", Set.of(), List.of());
        }

        Facts unreadable(String json) {
            return new Facts(state, answers, json, previous, locked, remarks);
        }

        Facts locked(String... fields) {
            return new Facts(state, answers, unreadable, previous, Set.of(fields), remarks);
        }

        Facts returned(String before, FilingView.RemarkView... said) {
            return new Facts(FilingState.RETURNED, answers, unreadable, before, locked, List.of(said));
        }

        Facts in(FilingState other) {
            return new Facts(other, answers, unreadable, previous, locked, remarks);
        }
    }

    static FilingView filing(Facts facts) {
        JsonObject answers = CanonicalJson.readObject(facts.answers());
        return new FilingView(7, "", DEFINITION.code(), DEFINITION.version(), 1, "2026", 1, "中心", facts.state(), "", "", 1, 1, answers,
                CanonicalJson.readObject(facts.unreadable()), facts.previous().isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : CanonicalJson.readObject(facts.previous()),
                JsonValue.EMPTY_JSON_OBJECT,
                facts.state().isEditable(), facts.locked(), List.of(), facts.remarks(), List.of(new FilingView.SectionProgress("institution", 3, 10)), Set.of(), null,
                null, null, 0, 4);
    }

    static FormSheet sheet(Facts facts) {
        return new FormSheet(DEFINITION, filing(facts), AROUND, WORDS);
    }
}
