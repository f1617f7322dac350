package org.baosong.web.map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baosong.kernel.Datum;
import org.baosong.kernel.Jsons;
import org.baosong.web.lists.Asked;

/** Coordinates of other map services in ours: {@code GET /map/convert?datum=GCJ02&lon=116.41&lat=39.916}; 400 for what is no place. */
@WebServlet("/map/convert")
public class ConvertServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String DEGREES = "\\d{1,3}(\\.\\d{1,20})?";

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Datum datum = asked.choice(Datum.class, "datum");
        String lon = asked.text("lon");
        String lat = asked.text("lat");
        if (datum == null || !lon.matches(DEGREES) || !lat.matches(DEGREES)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Datum.Position ours = datum.toWgs84(Double.parseDouble(lon), Double.parseDouble(lat));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(Jsons.object().add("lon", "%.6f".formatted(ours.lon())).add("lat", "%.6f".formatted(ours.lat())).build().toString());
    }
}
