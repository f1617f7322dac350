package org.baosong.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The sets of drafts that benchmarks work on, read once; each is known by the first of its keys. */
@ApplicationScoped
public class DraftSets {

    private static final long SEED = 1;
    private static final long ROOM = 100_000_000L;

    private final Map<Long, DraftSet> sets = new ConcurrentHashMap<>();

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    DraftSet get(long base) {
        return sets.get(base);
    }

    /** Reads a set, to be worked on from its beginning. */
    void load(long base) throws SQLException {
        List<Draft> drafts = new ArrayList<>();
        String sql = "select f.id, f.scope_path, f.title, f.organisation_id, coalesce(p.id, o.id), coalesce(p.scope_path, o.scope_path) from filing f "
                + "join organisation o on o.id = f.organisation_id left join organisation p on p.id = o.parent_id where f.id between ? and ?";
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, base);
            query.setLong(2, base + ROOM);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    drafts.add(new Draft(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), row.getString(6)));
                }
            }
        }
        Collections.shuffle(drafts, new Random(SEED));
        sets.put(base, new DraftSet(drafts));
    }
}
