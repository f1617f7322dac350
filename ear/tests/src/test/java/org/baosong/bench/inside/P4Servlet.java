package org.baosong.bench.inside;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs one round of the benchmark P4 inside the server. Only ever in the copy of the application that a benchmark makes. */
@WebServlet("/public/bench/p4")
public class P4Servlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Auditors auditors;

    @Inject
    private transient DraftSets sets;

    /** Answers operations and nanoseconds. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setContentType("text/plain");
        DraftSet filings = sets.get(Long.parseLong(request.getParameter("from")));
        int threads = Integer.parseInt(request.getParameter("threads"));
        long begin = System.nanoTime();
        long until = begin + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(request.getParameter("millis")));
        List<Future<Tally>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(auditors.pass(filings, until));
        }
        try {
            response.getWriter().println(Tally.sum(running).operations() + " " + (System.nanoTime() - begin));
        } catch (ExecutionException failed) {
            throw new ServletException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
