/** Tasks of desks and batches that move from level to level (审核, 确认并上报). Neighbours: filing, campaign, region. What is stored. */
package org.baosong.audit.entity;
