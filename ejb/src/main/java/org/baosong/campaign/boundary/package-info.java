/** Rounds of reporting (填报任务) and what each organisation owes in them. Neighbours: definition, organisation; filing and audit tell it how things stand. What others call. */
package org.baosong.campaign.boundary;
