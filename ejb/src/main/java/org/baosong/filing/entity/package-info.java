/** Filings (办件): answers, submission, intake, life cycle, history. Neighbours: definition, campaign, organisation, region; audit acts on it through FilingActs. What is stored. */
package org.baosong.filing.entity;
