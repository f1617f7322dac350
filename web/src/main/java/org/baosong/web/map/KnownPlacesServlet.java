package org.baosong.web.map;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import org.baosong.filing.boundary.FilingView;
import org.baosong.filing.boundary.Filings;
import org.baosong.kernel.Jsons;
import org.baosong.organisation.boundary.Directory;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.web.lists.Asked;

/** Where the institutions of one's county are, to find one's way on a map without pictures: {@code GET /map/known?filing=…}. */
@WebServlet("/map/known")
public class KnownPlacesServlet extends PlacesAnswer {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Filings filings;
    @EJB
    private transient Organisations organisations;
    @EJB
    private transient Directory directory;
    @Inject
    private transient Asked asked;

    @Override
    JsonObject answer() {
        FilingView filing = filings.get(asked.id("filing"));
        JsonArrayBuilder places = Jsons.array();
        directory.located(organisations.get(filing.organisationId()).authorityRegion()).forEach(one ->
                places.add(Jsons.object().add("name", one.name()).add("lon", one.lon()).add("lat", one.lat())));
        return Jsons.object().add("places", places).build();
    }
}
