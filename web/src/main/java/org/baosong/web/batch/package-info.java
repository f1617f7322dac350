/** 确认上报: the gate, one's own batch, and those received from below. Neighbours: audit.boundary (batches), campaign.boundary (who owes). */
package org.baosong.web.batch;
