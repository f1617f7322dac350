/** Filings (办件): answers, submission, intake, life cycle, history. Neighbours: definition, campaign, organisation, region; audit acts on it through FilingActs. Rules and rows, called only from the boundary. */
package org.baosong.filing.control;
