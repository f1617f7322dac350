package org.baosong.filing.boundary;

import jakarta.json.JsonValue;
import java.util.Map;
import org.baosong.filing.control.Prefill;
import org.baosong.organisation.boundary.OrganisationView;

/** What the register knows of an organisation, in the form of answers, for those who compare a filing with it. */
public final class RegisteredAnswers {

    private RegisteredAnswers() {
    }

    /** By binding, such as {@code org.name}; absent where the register knows nothing. */
    public static Map<String, JsonValue> of(OrganisationView organisation) {
        return Prefill.known(organisation);
    }
}
