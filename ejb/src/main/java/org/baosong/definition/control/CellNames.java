package org.baosong.definition.control;

import java.util.List;
import java.util.Optional;

/**
 * The names that people write into the cells of a list where a page sends codes and keys. The caller brings those of the part of the
 * tree the writer may refer to; nothing else has a name.
 */
public interface CellNames {

    /** The code of a division by a name people use for it; empty if there is none, or more than one. */
    Optional<String> regionCode(String name);

    /** The divisions a list may choose from, by their names. */
    List<String> regionNames();

    /** The id of an organisation or authority by its name. */
    Optional<String> organisationId(String name);

    /** The organisations and authorities a list may choose from, by their names. */
    List<String> organisationNames();
}
