package org.baosong.filing.boundary;

/** Told synchronously when a filing is taken back by its filer: open tasks on it lapse. */
public record FilingLeftDesk(long filingId) {
}
