package org.baosong.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The reference of P7: nobody is asked who he is, nothing is mapped. */
@Path("county/{code}")
@RequestScoped
public class BareList {

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject list(@PathParam("code") String code) throws SQLException {
        BareQuery.Found found = BareQuery.county(database, code);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        found.rows().forEach(row -> rows.add(Json.createObjectBuilder().add("id", String.valueOf(row.id())).add("name", row.name()).add("kind", row.kind())
                .add("region", row.region()).add("contact", row.contact()).add("phone", row.phone()).add("address", row.address()).add("code", row.code())));
        return Json.createObjectBuilder().add("rows", rows).add("total", found.total()).build();
    }
}
