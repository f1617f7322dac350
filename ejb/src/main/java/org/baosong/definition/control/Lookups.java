package org.baosong.definition.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * What answers refer to but do not hold. The caller brings it, so that everything about answers stays pure; it answers for the part
 * of the tree the filer may refer to, and nothing else exists.
 */
public interface Lookups {

    /** The full name of a division, such as 北京市朝阳区麦子店街道; empty if there is no such division. */
    Optional<String> regionName(String code);

    /** What to call the organisation or authority behind an id; empty if there is none. */
    Optional<String> organisationName(String id);

    /** Canonical answers of the same filer in the period before; empty if there are none. */
    default JsonObject periodBefore() {
        return JsonValue.EMPTY_JSON_OBJECT;
    }
}
