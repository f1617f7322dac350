/** Tasks of desks and batches that move from level to level (审核, 确认并上报). Neighbours: filing, campaign, region. Rules and rows, called only from the boundary. */
package org.baosong.audit.control;
