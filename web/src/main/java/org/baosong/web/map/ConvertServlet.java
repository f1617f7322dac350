package org.baosong.web.map;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Datum;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.web.lists.Asked;

/** Coordinates of other map services in ours: {@code GET /map/convert?datum=GCJ02&lon=116.41&lat=39.916}; 400 for what is no place. */
@WebServlet("/map/convert")
public class ConvertServlet extends PlacesAnswer {

    private static final long serialVersionUID = 1L;
    private static final String DEGREES = "\\d{1,3}(\\.\\d{1,20})?";

    @Inject
    private transient Asked asked;

    @Override
    JsonObject answer() {
        Datum datum = asked.choice(Datum.class, "datum");
        String lon = asked.text("lon");
        String lat = asked.text("lat");
        if (datum == null || !lon.matches(DEGREES) || !lat.matches(DEGREES)) {
            throw new DomainException(CommonError.MALFORMED, "datum, lon, lat");
        }
        Datum.Position ours = datum.toWgs84(Double.parseDouble(lon), Double.parseDouble(lat));
        return Jsons.object().add("lon", "%.6f".formatted(ours.lon())).add("lat", "%.6f".formatted(ours.lat())).build();
    }
}
