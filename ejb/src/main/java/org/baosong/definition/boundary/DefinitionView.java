package org.baosong.definition.boundary;

import java.time.LocalDate;
import java.util.List;
import org.baosong.definition.model.CampaignRule;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.LocalText;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;

/**
 * A definition in a list.
 *
 * @param code          name of the definition
 * @param version       the version new filings take
 * @param title         what people call it
 * @param owner         desk of the authority that issued it
 * @param applies       where it is owed
 * @param kinds         kinds of organisation that owe it
 * @param period        how often it is owed
 * @param effectiveFrom first day of this version
 * @param effectiveTo   last day, or null
 */
public record DefinitionView(String code, String version, LocalText title, DeskCode owner, List<RegionCode> applies, List<String> kinds,
                             CampaignRule.PeriodKind period, LocalDate effectiveFrom, LocalDate effectiveTo) {

    static DefinitionView of(FilingDefinition definition) {
        return new DefinitionView(definition.code(), definition.version(), definition.title(), definition.owner(), definition.applies(),
                definition.filer().kinds(), definition.campaign().period(), definition.effective().from(), definition.effective().to());
    }
}
