package org.baosong.exchange.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.entity.Organisation;

/**
 * What the register says of the organisations that some rows speak of, within the actor's scope. One is the same if its code is, or
 * else its name and township; a name alone belongs to one organisation within the area of an authority.
 */
public final class Register {

    private final Collection<OrganisationView> known;
    private final String area;
    private final Map<String, List<OrganisationView>> byCode = new HashMap<>();
    private final Map<String, OrganisationView> byName = new HashMap<>();

    public Register(Collection<OrganisationView> known, String area) {
        this.known = List.copyOf(known);
        this.area = area;
        for (OrganisationView one : known) {
            byCode.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one);
            if (one.authorityRegion().equals(area)) {
                byName.putIfAbsent(Organisation.nameKey(one.name()), one);
            }
        }
    }

    public Collection<OrganisationView> known() {
        return known;
    }

    public List<OrganisationView> byCode(String code) {
        return code.isEmpty() ? List.of() : byCode.getOrDefault(code, List.of());
    }

    /** The organisation of that name under the actor's own authority. */
    public Optional<OrganisationView> byName(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(byName.get(Organisation.nameKey(name)));
    }

    /** The organisation that a row is about: by code if one has it, the nearest first, else by name. */
    public Optional<OrganisationView> find(String code, String name) {
        List<OrganisationView> coded = new ArrayList<>(byCode(code));
        coded.sort((one, other) -> Boolean.compare(other.authorityRegion().equals(area), one.authorityRegion().equals(area)));
        return coded.isEmpty() ? byName(name) : Optional.of(coded.get(0));
    }
}
