package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.audit.boundary.PlaceMap;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.Datum;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Submitted places of one's area, and coordinates of other maps in ours. */
@Path("places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places", description = "Places on the map (机构分布图)")
public class PlaceResource {

    @EJB
    private PlaceMap map;

    /** Places of an area, doubtful ones first. */
    public record Places(@Schema(description = "whether the area has more than 3000; then there are no rows") boolean tooMany, List<PlaceItem> rows) {
    }

    /** A submitted place in degrees of WGS 84. */
    public record PlaceItem(String organisationId, String name, String filingId, @Schema(example = "116.443108") String lon, @Schema(example = "39.92147") String lat,
                            @Schema(description = "kilometres to the nearest other of its authority; missing where there are too few") Long nearestKm, boolean far) {
    }

    /** A place in degrees of WGS 84, and how far the numbers given lay from it. */
    public record Converted(@Schema(example = "116.403756") String lon, @Schema(example = "39.908588") String lat, @Schema(example = "553") long movedMetres) {
    }

    @GET
    @Operation(summary = "Submitted places of one's area or a part of it, of each institution the latest, doubtful ones first")
    public Places list(@Parameter(example = "150302") @QueryParam("region") String region) {
        PlaceMap.Spots spots = map.of(region == null || region.isEmpty() ? RegionCode.NATION : Asked.region(region));
        return new Places(spots.tooMany(), spots.rows().stream().map(PlaceResource::item).toList());
    }

    @GET
    @Path("convert")
    @Operation(summary = "Coordinates of another map service in WGS 84", description = "GCJ02 for Amap and Tencent maps, BD09 for Baidu maps.")
    public Converted convert(@Parameter(required = true, example = "GCJ02") @QueryParam("datum") String datum,
                             @Parameter(required = true, example = "116.41") @QueryParam("lon") String lon,
                             @Parameter(required = true, example = "39.91") @QueryParam("lat") String lat) {
        Datum from = Asked.needed(Asked.choice(Datum.class, datum, "datum"), "datum");
        Datum.Position given = Datum.Position.parse(lon, lat)
                .orElseThrow(() -> new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of("lon", "json.number", "lon, lat"))));
        Datum.Position ours = from.toWgs84(given.lon(), given.lat());
        return new Converted("%.6f".formatted(ours.lon()), "%.6f".formatted(ours.lat()), ours.metresTo(given));
    }

    private static PlaceItem item(PlaceMap.Spot spot) {
        String[] place = spot.place().split(",");
        return new PlaceItem(Outputs.id(spot.organisationId()), spot.name(), Outputs.id(spot.filingId()), place[0], place[1],
                spot.kilometres() < 0 ? null : spot.kilometres(), spot.far());
    }
}
