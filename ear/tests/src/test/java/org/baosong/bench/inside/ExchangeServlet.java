package org.baosong.bench.inside;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.baosong.exchange.boundary.ImportWork;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/**
 * The rounds of P5 and P6 that run inside the server: the references, and taking a list in while the broker is away. Only ever in the
 * copy of the application that a benchmark makes.
 */
@WebServlet("/public/bench/exchange")
public class ExchangeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ImportWork work;
    @Inject
    private transient CurrentActor current;

    private transient TakenRows taken;
    private transient Heap heap;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setContentType("text/plain");
        try {
            response.getWriter().println(answer(request));
        } catch (SQLException failed) {
            throw new ServletException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(HttpServletRequest request) throws SQLException, IOException, InterruptedException {
        BareRows.Login login = BareRows.Login.ofThisServer();
        return switch (request.getParameter("do")) {
            case "list" -> timed(() -> ListReference.run(login, Path.of(request.getParameter("file"))));
            case "export" -> timed(() -> ExportReference.run(login, request.getParameter("region"), Path.of(request.getParameter("file"))));
            case "take" -> timed(() -> take(login, Long.parseLong(request.getParameter("import"))));
            case "remember" -> {
                taken = TakenRows.of(login, Long.parseLong(request.getParameter("import")));
                yield taken.sizes();
            }
            case "again" -> {
                taken.prepare();
                yield timed(this::again);
            }
            case "watch" -> {
                heap = Heap.watch();
                yield "watching";
            }
            case "watched" -> String.valueOf(heap.stop());
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        };
    }

    private long again() throws SQLException {
        taken.write();
        return taken.filings();
    }

    /** Slice after slice, as the messages would ask for them. */
    private long take(BareRows.Login login, long importId) throws SQLException {
        current.enter(Actor.system("imports"));
        try {
            while (!state(login, importId).equals("DONE")) {
                work.takeIn(importId);
            }
        } finally {
            current.enter(Actor.anonymous());
        }
        return rows(login, importId);
    }

    private static String state(BareRows.Login login, long importId) throws SQLException {
        return one(login, "select state from import_job where id = ?", importId);
    }

    private static long rows(BareRows.Login login, long importId) throws SQLException {
        return Long.parseLong(one(login, "select rows_done from import_job where id = ?", importId));
    }

    private static String one(BareRows.Login login, String sql, long id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), "baosong", login.password()); PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Something that does a number of operations. */
    private interface Timed {
        long run() throws SQLException, IOException;
    }

    /** Operations and nanoseconds. */
    private static String timed(Timed work) throws SQLException, IOException {
        long begin = System.nanoTime();
        long operations = work.run();
        return operations + " " + (System.nanoTime() - begin);
    }
}
