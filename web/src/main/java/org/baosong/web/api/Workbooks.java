package org.baosong.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.baosong.web.exchange.FileNames;

/** Answers that are workbooks: to be kept as a file, never shown in the browser. */
final class Workbooks {

    private Workbooks() {
    }

    static Response answer(String fileName, Object body) {
        return Response.ok(body, ImportResource.XLSX).header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(fileName)).build();
    }
}
