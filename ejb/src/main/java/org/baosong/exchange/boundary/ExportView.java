package org.baosong.exchange.boundary;

import java.time.Instant;
import org.baosong.exchange.entity.ExportJob;
import org.baosong.exchange.entity.ExportKind;
import org.baosong.exchange.entity.ExportState;

/** An export as the one who asked for it sees it. */
public record ExportView(long id, ExportKind kind, ExportState state, int rows, long fileSize, String reason, Instant createdAt, Instant finishedAt) {

    static ExportView of(ExportJob j) {
        return new ExportView(j.getId(), j.getKind(), j.getState(), j.getDone(), j.getFileSize(), j.getReason() == null ? "" : j.getReason(),
                j.getCreatedAt(), j.getFinishedAt());
    }
}
