package org.baosong.exchange.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.control.CellNames;
import org.baosong.organisation.entity.Organisation;

/** The names by which lists of one authority speak of divisions and organisations. A name two of them bear names neither. */
public final class AreaNames implements CellNames {

    private final AreaNames wider;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> offeredRegions = new LinkedHashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final List<String> offeredOrganisations = new ArrayList<>();

    public AreaNames() {
        this(null);
    }

    /** @param wider names that are known as well, which these only add organisations to; null for none */
    public AreaNames(AreaNames wider) {
        this.wider = wider;
    }

    /**
     * Adds a division.
     *
     * @param offered what lists offer: its name within the area
     * @param others  further names it may be called by
     */
    public void addRegion(String code, String offered, List<String> others) {
        offeredRegions.merge(offered, code, (one, other) -> "");
        regions.put(code, code);
        others.forEach(name -> remember(regions, name, code));
        remember(regions, offered, code);
    }

    /** Adds an organisation or authority; lists offer it if {@code offer} says so. */
    public void addOrganisation(String id, String name, boolean offer) {
        remember(organisations, name, id);
        if (offer) {
            offeredOrganisations.add(name);
        }
    }

    private static void remember(Map<String, String> names, String name, String id) {
        names.merge(Organisation.nameKey(name), id, (one, other) -> one.equals(other) ? one : "");
    }

    @Override
    public Optional<String> regionCode(String name) {
        return wider == null ? known(regions, name) : wider.regionCode(name);
    }

    @Override
    public List<String> regionNames() {
        return offeredRegions.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    @Override
    public Optional<String> organisationId(String name) {
        return Optional.ofNullable(organisation(Organisation.nameKey(name))).filter(id -> !id.isEmpty());
    }

    /** Empty text if several bear the name, null if none does. */
    private String organisation(String key) {
        String own = organisations.get(key);
        String other = wider == null ? null : wider.organisation(key);
        return own == null ? other : other == null || other.equals(own) ? own : "";
    }

    @Override
    public List<String> organisationNames() {
        return List.copyOf(offeredOrganisations);
    }

    private static Optional<String> known(Map<String, String> names, String name) {
        return Optional.ofNullable(names.get(Organisation.nameKey(name))).filter(id -> !id.isEmpty());
    }
}
