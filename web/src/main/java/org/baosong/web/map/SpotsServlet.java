package org.baosong.web.map;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import org.baosong.audit.boundary.PlaceMap;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.web.lists.Asked;

/** The submitted places of an area for the officer's map: {@code GET /map/spots?region=150302}. */
@WebServlet("/map/spots")
public class SpotsServlet extends PlacesAnswer {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient PlaceMap map;
    @Inject
    private transient Asked asked;

    @Override
    JsonObject answer() {
        String region = asked.text("region");
        JsonArrayBuilder spots = Jsons.array();
        map.of(RegionCode.isRegionCode(region) ? RegionCode.of(region) : RegionCode.NATION).rows().forEach(spot -> {
            String[] place = spot.place().split(",");
            spots.add(Jsons.object().add("name", spot.name()).add("lon", place[0]).add("lat", place[1]).add("far", spot.far())
                    .add("filing", String.valueOf(spot.filingId())));
        });
        return Jsons.object().add("places", spots).build();
    }
}
