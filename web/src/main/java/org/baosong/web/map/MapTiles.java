package org.baosong.web.map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;

/**
 * Tiles of the map service the operator named, fetched by the server: browsers within a government network reach nobody else, the
 * policy of our pages stays closed, and the key of the service stays here. Where nothing is configured there are no tiles.
 */
@Named
@ApplicationScoped
public class MapTiles {

    private static final int DEEPEST = 20;
    private static final int LARGEST = 1 << 20;
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private Settings settings;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    /** A picture and what kind it is. */
    public record Tile(String type, byte[] picture) {
    }

    /** How many layers lie on one another; none means the grid. */
    public int getLayers() {
        return templates().size();
    }

    /** Source and approval number, as the map shows them. */
    public String getNote() {
        return settings.text(Setting.MAP_NOTE);
    }

    /** The address of one tile; empty for a layer that is not configured or a place that is no tile. */
    Optional<URI> address(int layer, int z, int x, int y) {
        List<String> templates = templates();
        boolean exists = layer >= 0 && layer < templates.size() && z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
        return exists ? Optional.of(URI.create(templates.get(layer).replace("{z}", String.valueOf(z)).replace("{x}", String.valueOf(x))
                .replace("{y}", String.valueOf(y)))) : Optional.empty();
    }

    /** One tile; empty if there is none, or none in time. */
    Optional<Tile> fetch(int layer, int z, int x, int y) {
        Optional<URI> address = address(layer, z, x, y);
        if (address.isEmpty() || !free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(address.get()).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String type = answer.headers().firstValue("Content-Type").orElse("");
                byte[] picture = body.readNBytes(LARGEST + 1);
                boolean sound = answer.statusCode() == 200 && type.matches("image/(png|jpeg|webp)") && picture.length <= LARGEST;
                return sound ? Optional.of(new Tile(type, picture)) : Optional.empty();
            }
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            free.release();
        }
    }

    private List<String> templates() {
        return settings.given(Setting.MAP_TILES).map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    }
}
