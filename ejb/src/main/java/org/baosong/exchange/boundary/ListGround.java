package org.baosong.exchange.boundary;

import org.baosong.campaign.boundary.CampaignView;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.AreaNames;
import org.baosong.exchange.control.ListColumns;

/** What all rows of a list have in common, looked up once for as long as they are worked on. */
public record ListGround(CampaignView campaign, FilingDefinition definition, ListColumns columns, AreaNames places) {
}
