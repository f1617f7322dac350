package org.baosong.web.form;

import jakarta.ejb.EJB;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.RegionCode;
import org.baosong.region.boundary.Regions;

/** The divisions below one, for lists that lead to another: {@code GET /filing/places?parent=1101}. */
@WebServlet("/filing/places")
public class PlacesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Regions regions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String parent = request.getParameter("parent");
        JsonArrayBuilder places = Jsons.array();
        String name = "";
        if (RegionCode.isRegionCode(parent)) {
            RegionCode above = RegionCode.of(parent);
            name = regions.fullName(above);
            regions.children(above).forEach(place -> places.add(Jsons.object().add("code", place.code().value()).add("name", place.name())));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(Jsons.object().add("above", name).add("places", places).build().toString());
    }
}
