package org.baosong.exchange.boundary;

import java.util.List;
import org.baosong.campaign.boundary.CampaignView;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.control.AreaNames;
import org.baosong.exchange.control.ListColumns;
import org.baosong.exchange.control.Register;
import org.baosong.exchange.control.RowReading;

/**
 * What some rows of a list are judged by or taken in with.
 *
 * @param names    what the rows call places and organisations
 * @param readings of the rows, in their order
 */
record ListContext(CampaignView campaign, FilingDefinition definition, ListColumns columns, AreaNames names, List<RowReading> readings, Register register) {
}
