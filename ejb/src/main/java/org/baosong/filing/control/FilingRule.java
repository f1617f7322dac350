package org.baosong.filing.control;

import jakarta.json.JsonObject;
import java.util.List;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.OrganisationView;

/**
 * A rule that a definition names and code knows: judges complete answers at submission and again at intake. Implementations are CDI
 * beans without state whose {@link #name()} is what definitions write.
 */
public interface FilingRule {

    String name();

    /** What is wrong; empty if nothing is. */
    List<Violation> check(FilingDefinition definition, JsonObject answers, OrganisationView organisation);
}
