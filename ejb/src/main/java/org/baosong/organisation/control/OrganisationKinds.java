package org.baosong.organisation.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.kernel.Level;
import org.baosong.organisation.entity.OrganisationKind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The dictionary of kinds of organisation, in the order people read them. */
@ApplicationScoped
public class OrganisationKinds {

    private static final String RESOURCE = "/dictionaries/organisation-kinds.yaml";

    private final Map<String, OrganisationKind> kinds = new LinkedHashMap<>();

    public OrganisationKinds() {
        try (InputStream in = OrganisationKinds.class.getResourceAsStream(RESOURCE)) {
            Object tree = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(in);
            for (Object row : (List<?>) tree) {
                OrganisationKind kind = read((Map<?, ?>) row);
                kinds.put(kind.kind(), kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<OrganisationKind> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    public List<OrganisationKind> all() {
        return List.copyOf(kinds.values());
    }

    /** Kinds that may stand directly under an authority of that level. */
    public List<OrganisationKind> underAuthority(Level level) {
        return kinds.values().stream().filter(kind -> kind.fitsUnderAuthority(level)).toList();
    }

    /** Kinds that may stand below an organisation of that kind; below one of unknown kind, every kind that may stand below another. */
    public List<OrganisationKind> below(String parentKind) {
        return kinds.values().stream().filter(kind -> kind.fitsBelow(parentKind)).toList();
    }

    /** Whether a kind may stand at that place. */
    public boolean fits(String kind, Level authority, boolean belowOrganisation, String parentKind) {
        return find(kind).map(known -> belowOrganisation ? known.fitsBelow(parentKind) : known.fitsUnderAuthority(authority)).orElse(false);
    }

    /**
     * How many organisations could no longer stand below one of that kind.
     *
     * @param below their kinds; null for those not yet known, which may stand below whatever can have any at all
     */
    public int homeless(String kind, Collection<String> below) {
        boolean none = below(kind).isEmpty();
        return (int) below.stream().filter(one -> one == null || one.isEmpty() ? none : find(one).filter(known -> known.fitsBelow(kind)).isEmpty()).count();
    }

    private static OrganisationKind read(Map<?, ?> row) {
        return new OrganisationKind((String) row.get("kind"), (String) row.get("label"), (String) row.get("en"),
                ((List<?>) row.get("levels")).stream().map(level -> Level.valueOf((String) level)).toList(),
                ((List<?>) row.get("below")).stream().map(String.class::cast).toList());
    }
}
