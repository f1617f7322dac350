/** Rounds of reporting (填报任务) and what each organisation owes in them. Neighbours: definition, organisation; filing and audit tell it how things stand. What is stored. */
package org.baosong.campaign.entity;
