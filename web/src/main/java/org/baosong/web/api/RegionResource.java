package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.kernel.RegionCode;
import org.baosong.region.boundary.RegionView;
import org.baosong.region.boundary.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Administrative divisions, for choosing and for showing. */
@Path("regions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions", description = "Administrative divisions (行政区划)")
public class RegionResource {

    @EJB
    private Regions regions;

    /** One division. */
    public record RegionItem(@Schema(example = "110105") String code, @Schema(example = "1101") String parent,
                             @Schema(example = "朝阳区") String name, @Schema(example = "北京市朝阳区") String fullName,
                             @Schema(example = "COUNTY") String level, @Schema(example = "GB") String kind, boolean placeholder,
                             boolean hasAuthority, @Schema(example = "2027-01-01") String validTo, String successor) {
    }

    @GET
    @Operation(summary = "Divisions by words of their name or the beginning of their code, the closest first")
    public List<RegionItem> search(@Parameter(example = "朝阳 建外") @QueryParam("text") String text,
                                   @Parameter(description = "at most 100") @QueryParam("size") String size) {
        return regions.search(Asked.text(text), Asked.size(size)).stream().map(RegionResource::item).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One division, also one that is gone")
    public RegionItem get(@Parameter(example = "110105") @PathParam("code") String code) {
        return item(regions.get(Asked.region(code)));
    }

    @GET
    @Path("{code}/children")
    @Operation(summary = "What may be chosen below a division today; 0 is the nation")
    public List<RegionItem> children(@Parameter(example = "110105") @PathParam("code") String code) {
        RegionCode region = Asked.region(code);
        regions.get(region);
        return regions.children(region).stream().map(RegionResource::item).toList();
    }

    private static RegionItem item(RegionView r) {
        return new RegionItem(r.code().value(), code(r.parent()), r.name(), r.fullName(), r.level().name(), r.kind(), r.placeholder(),
                r.hasAuthority(), r.validTo() == null ? null : r.validTo().toString(), code(r.successor()));
    }

    private static String code(RegionCode code) {
        return code == null ? null : code.value();
    }
}
