/** 查询: finding filings in one's own area. Neighbours: filing.boundary (lists), audit.boundary (how far batches have come). */
package org.baosong.web.query;
