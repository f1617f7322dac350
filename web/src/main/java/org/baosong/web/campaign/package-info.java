/** 填报任务: campaigns, how far they have come, opening one. Neighbours: campaign.boundary. */
package org.baosong.web.campaign;
