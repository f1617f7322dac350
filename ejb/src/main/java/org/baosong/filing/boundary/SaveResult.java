package org.baosong.filing.boundary;

import java.time.Instant;
import java.util.List;
import org.baosong.kernel.Violation;

/**
 * What became of a save. Answers that cannot be read are kept as typed and named here; the others are stored.
 *
 * @param rowVersion version to send with the next save
 * @param progress   how far each section has come
 */
public record SaveResult(long rowVersion, Instant savedAt, List<Violation> violations, List<FilingView.SectionProgress> progress) {
}
