package org.baosong.web.map;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** One tile of the map: {@code GET /map/tile?layer=0&z=12&x=3371&y=1552}; 404 where there is none. */
@WebServlet("/map/tile")
public class TileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    @Inject
    private transient MapTiles tiles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MapTiles.Tile> tile = tiles.fetch(number(request, "layer"), number(request, "z"), number(request, "x"), number(request, "y"));
        if (tile.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(tile.get().type());
        response.setHeader("Cache-Control", "private, max-age=604800");
        response.getOutputStream().write(tile.get().picture());
    }

    private static int number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : NONE;
    }
}
