/** Messages to people (消息): what became of their filings and batches, what is due, who has read it. Neighbours: filing, audit and campaign, whose events it listens to. Rules and rows, called only from the boundary. */
package org.baosong.notice.control;
