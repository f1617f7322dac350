package org.baosong.exchange.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    public Register(Collection<OrganisationView> known, String area) {
        this.known = List.copyOf(known);
        this.area = area;
    }

    public Collection<OrganisationView> known() {
        return known;
    }

    public List<OrganisationView> byCode(String code) {
        return code.isEmpty() ? List.of() : known.stream().filter(one -> one.code().equals(code)).toList();
    }

    /** The organisation of that name under the actor's own authority. */
    public Optional<OrganisationView> byName(String name) {
        String key = Organisation.nameKey(name);
        return key.isEmpty() ? Optional.empty()
                : known.stream().filter(one -> one.authorityRegion().equals(area) && Organisation.nameKey(one.name()).equals(key)).findFirst();
    }

    /** The organisation that a row is about: by code if one has it, the nearest first, else by name. */
    public Optional<OrganisationView> find(String code, String name) {
        List<OrganisationView> coded = new ArrayList<>(byCode(code));
        coded.sort((one, other) -> Boolean.compare(other.authorityRegion().equals(area), one.authorityRegion().equals(area)));
        return coded.isEmpty() ? byName(name) : Optional.of(coded.get(0));
    }
}
