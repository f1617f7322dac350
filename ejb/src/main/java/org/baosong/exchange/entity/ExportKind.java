package org.baosong.exchange.entity;

/** Which list an export holds. */
public enum ExportKind {
    /** 机构. */
    ORGANISATIONS,
    /** 填报记录. */
    FILINGS
}
