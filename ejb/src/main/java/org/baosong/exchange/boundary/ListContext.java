package org.baosong.exchange.boundary;

import org.baosong.campaign.boundary.CampaignView;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.AreaNames;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.Register;

/**
 * What some rows of a list are judged by.
 *
 * @param names what the rows call places and organisations
 * @param index the whole list; null where rows are taken in one by one
 */
record ListContext(CampaignView campaign, FilingDefinition definition, ListColumns columns, AreaNames names, Register register, ListIndex index) {
}
