package org.baosong.filing.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.baosong.definition.control.AnswerValidator;
import org.baosong.definition.control.DefinitionCompiler;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.entity.OrganisationDetails;
import org.junit.jupiter.api.Test;

/** The register fills a new filing and reads an approved one, over the bindings of the real definition. */
class PrefillTest {

    private static final OrganisationView CENTRE = new OrganisationView(12, 3, "110105.0000000003", "某社区卫生服务中心", "community-health-centre",
            "PDY00001X11010511A1001", "110105001", "110105", 0, "government", "张三", "010-65091234", "某路 1 号", "116.450000", "39.910000",
            List.of("health-records", "vaccination"), true, 1);

    private static FilingDefinition definition() throws IOException {
        return DefinitionCompiler.compile(new String(PrefillTest.class.getResourceAsStream("/definitions/basic-public-health/2026.1.yaml").readAllBytes(),
                StandardCharsets.UTF_8)).definition().orElseThrow();
    }

    @Test
    void whatTheRegisterKnowsComesBackFromAnApprovedFilingUnchanged() throws IOException {
        FilingDefinition definition = definition();
        JsonObject answers = new AnswerValidator().change(definition, JsonValue.EMPTY_JSON_OBJECT, Prefill.answers(definition, CENTRE), Set.of())
                .answers();
        OrganisationDetails details = Prefill.details(definition, answers);
        assertThat(Prefill.name(definition, answers)).isEqualTo(CENTRE.name());
        assertThat(details.kind()).isEqualTo(CENTRE.kind());
        assertThat(details.code()).isEqualTo(CENTRE.code());
        assertThat(details.region().value()).isEqualTo(CENTRE.region());
        assertThat(details.ownership()).isEqualTo(CENTRE.ownership());
        assertThat(details.contact()).isEqualTo(CENTRE.contact());
        assertThat(details.phone()).isEqualTo(CENTRE.phone());
        assertThat(details.address()).isEqualTo(CENTRE.address());
        assertThat(new BigDecimal(details.lon())).isEqualByComparingTo(CENTRE.lon());
        assertThat(new BigDecimal(details.lat())).isEqualByComparingTo(CENTRE.lat());
    }

    @Test
    void everyBindingOfTheDefinitionIsKnownToTheRegister() throws IOException {
        assertThat(definition().fields().stream().filter(field -> field.isBound()).map(field -> field.bind()))
                .allMatch(bind -> Prefill.known(CENTRE).containsKey(bind));
    }

    @Test
    void anOrganisationDirectlyUnderItsAuthorityHasTheAuthorityAsParent() {
        assertThat(Prefill.known(CENTRE).get("org.parent").toString()).isEqualTo("\"110105\"");
    }

    @Test
    void whatIsNotKnownIsNotFilledIn() {
        OrganisationView bare = new OrganisationView(12, 3, "110105.0000000003", "某中心", "", "", "110105001", "110105", 7, "", "", "", "", "", "",
                List.of(), true, 1);
        assertThat(Prefill.registered(bare)).containsExactlyInAnyOrder("org.name", "org.region", "org.parent");
    }
}
