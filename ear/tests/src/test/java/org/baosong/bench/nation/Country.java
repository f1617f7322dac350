package org.baosong.bench.nation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.baosong.filing.boundary.RouteWalk;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.region.control.AuthorityTree;

/** The divisions and authorities of the installation, as its own tables have them. */
final class Country implements RouteWalk.DeskLookup {

    static final String LINE = "hc";

    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final AuthorityTree tree;

    /** The seat of an authority, with the townships directly below it. */
    record Seat(RegionCode region, String name, Level level, List<Township> townships) {

        DeskCode desk() {
            return new DeskCode(region, LINE);
        }
    }

    /** A township. */
    record Township(String code, String name) {
    }

    Country(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select r.code, r.name, r.region_level from authority a join region r on r.code = a.region_code"
                    + " where a.line = '" + LINE + "' order by r.code")) {
                while (row.next()) {
                    seats.put(row.getString(1), new Seat(RegionCode.of(row.getString(1)), row.getString(2), Level.valueOf(row.getString(3)), new ArrayList<>()));
                }
            }
            try (ResultSet row = statement.executeQuery("select parent_code, code, name from region where region_level = 'TOWNSHIP' order by code")) {
                while (row.next()) {
                    Seat seat = seats.get(row.getString(1));
                    if (seat != null) {
                        seat.townships().add(new Township(row.getString(2), row.getString(3)));
                    }
                }
            }
        }
        tree = new AuthorityTree(seats.values().stream().collect(Collectors.toMap(Seat::desk, Seat::name)));
    }

    List<Seat> at(Level level) {
        return seats.values().stream().filter(seat -> seat.level() == level).toList();
    }

    Seat seat(DeskCode desk) {
        return seats.get(desk.region().value());
    }

    /** The townships where organisations under an authority may stand: its own, or those of the first county in its area. */
    List<Township> townships(Seat seat) {
        return seat.townships().isEmpty() ? seats.values().stream().filter(other -> seat.region().covers(other.region()) && !other.townships().isEmpty())
                .findFirst().map(Seat::townships).orElse(List.of()) : seat.townships();
    }

    @Override
    public Optional<DeskCode> deskAt(RegionCode region, Level level, String line) {
        return tree.deskAt(region, level, line);
    }

    @Override
    public Optional<DeskCode> parentDesk(DeskCode desk) {
        return tree.above(desk);
    }
}
