package org.baosong.web.map;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Datum;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Jsons;
import org.baosong.web.lists.Asked;

/** Coordinates of other map services in ours: {@code GET /map/convert?datum=GCJ02&lon=116.41&lat=39.916}; 400 for what is no place. */
@WebServlet("/map/convert")
public class ConvertServlet extends PlacesAnswer {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Asked asked;

    @Override
    JsonObject answer() {
        Datum datum = asked.choice(Datum.class, "datum");
        Optional<Datum.Position> given = Datum.Position.parse(asked.text("lon"), asked.text("lat"));
        if (datum == null || given.isEmpty()) {
            throw new DomainException(CommonError.MALFORMED, "datum, lon, lat");
        }
        Datum.Position ours = datum.toWgs84(given.get().lon(), given.get().lat());
        return Jsons.object().add("lon", "%.6f".formatted(ours.lon())).add("lat", "%.6f".formatted(ours.lat())).build();
    }
}
