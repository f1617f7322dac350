package org.baosong.bench.inside;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs one round of the benchmark P1 inside the server. Only ever in the copy of the application that a benchmark makes. */
@WebServlet("/public/bench/p1")
public class P1Servlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Filers filers;

    @Inject
    private transient DraftSets sets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setContentType("text/plain");
        try {
            if (request.getParameter("load") != null) {
                sets.load(Long.parseLong(request.getParameter("load")));
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
        return Tally.sum(running).operations() + " " + (System.nanoTime() - begin);
    }

    private Future<Tally> write(DraftSet drafts, long until, BareRows.Login login) {
        try {
            return filers.write(drafts, until, login);
        } catch (SQLException cannotBe) {
            // Thrown inside the other thread and kept in its answer.
            throw new IllegalStateException(cannotBe);
        }
    }
}
