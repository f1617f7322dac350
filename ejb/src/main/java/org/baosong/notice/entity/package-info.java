/** Messages to people (消息): what became of their filings and batches, what is due, who has read it. Neighbours: filing, audit and campaign, whose events it listens to. What is stored. */
package org.baosong.notice.entity;
