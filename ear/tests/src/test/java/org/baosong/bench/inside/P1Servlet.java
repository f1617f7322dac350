package org.baosong.bench.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Runs one round of the benchmark P1 inside the server. Only ever in the copy of the application that a benchmark makes. */
@WebServlet("/public/bench/p1")
public class P1Servlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long SEED = 1;
    private static final long ROOM = 100_000_000L;

    private final transient Map<Long, DraftSet> sets = new ConcurrentHashMap<>();

    @EJB
    private transient Filers filers;

    @Resource(lookup = "jdbc/baosong")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setContentType("text/plain");
        try {
            if (request.getParameter("load") != null) {
                long base = Long.parseLong(request.getParameter("load"));
                sets.put(base, load(base));
                response.getWriter().println("loaded");
            } else {
                int threads = Integer.parseInt(request.getParameter("threads"));
                long millis = Long.parseLong(request.getParameter("millis"));
                DraftSet drafts = sets.get(Long.parseLong(request.getParameter("from")));
                response.getWriter().println(round(request.getParameter("side").equals("product"), drafts, threads, millis));
            }
        } catch (SQLException | ExecutionException failed) {
            throw new ServletException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Operations and nanoseconds. */
    private String round(boolean product, DraftSet drafts, int threads, long millis) throws InterruptedException, ExecutionException {
        BareRows.Login login = BareRows.Login.ofThisServer();
        long begin = System.nanoTime();
        long until = begin + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Future<Tally>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(product ? filers.submit(drafts, until) : write(drafts, until, login));
        }
        long operations = 0;
        for (Future<Tally> thread : running) {
            operations += thread.get().operations();
        }
        return operations + " " + (System.nanoTime() - begin);
    }

    private Future<Tally> write(DraftSet drafts, long until, BareRows.Login login) {
        try {
            return filers.write(drafts, until, login);
        } catch (SQLException cannotBe) {
            // Thrown inside the other thread and kept in its answer.
            throw new IllegalStateException(cannotBe);
        }
    }

    private DraftSet load(long base) throws SQLException {
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
        return new DraftSet(drafts);
    }
}
