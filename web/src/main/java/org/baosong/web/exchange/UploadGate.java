package org.baosong.web.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baosong.exchange.boundary.UploadLimit;

/**
 * Turns uploads away that announce themselves as too large, before anything reads them: reading a single parameter would have the
 * container write the whole body to disk.
 */
public class UploadGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** What a form is longer than its file. */
    private static final long AROUND = 1 << 16;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getMethod().equals("POST") && UploadLimit.isBeyond(request.getContentLengthLong() - AROUND)) {
            UploadLimit.drain(request.getInputStream());
            response.sendRedirect(request.getContextPath() + ImportsPage.PAGE + "?tooLarge=1");
            return;
        }
        chain.doFilter(request, response);
    }
}
