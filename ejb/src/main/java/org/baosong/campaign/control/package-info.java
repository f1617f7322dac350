/** Rounds of reporting (填报任务) and what each organisation owes in them. Neighbours: definition, organisation; filing and audit tell it how things stand. Rules and rows, called only from the boundary. */
package org.baosong.campaign.control;
