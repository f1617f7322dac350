package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** An officer at the desk: the worklist, the decision page and 确认上报, in the steps a person takes. */
final class Officer {

    private static final String WORKLIST = "/audit/worklist.xhtml";

    private final Page page;
    private final String reports;

    /** @param campaign the one whose reports are worked on, or empty for the newest */
    Officer(Page page, String campaign) {
        this.page = page;
        this.reports = campaign.isEmpty() ? "/batch/list.xhtml" : "/batch/list.xhtml?campaign=" + campaign;
    }

    Page page() {
        return page;
    }

    // ---- what lies at the desk ----

    void worklist() {
        page.navigate(WORKLIST);
    }

    /** Looks until so many filings lie here: the intake brings them a moment after they were submitted. */
    void awaitWorklist(int filings) {
        Looking.again(page, WORKLIST, page.locator("#tasks tbody tr"), filings);
    }

    Locator row(String organisation) {
        return row(page.locator("tbody tr"), organisation);
    }

    /** What the machine noticed may name other organisations, and so does the one above; that does not make a row theirs. */
    private static Locator row(Locator rows, String words) {
        return rows.filter(new Locator.FilterOptions().setHas(rows.page().locator("td:not([data-label='机器预检'], [data-label='上级机构']), th")
                .filter(new Locator.FilterOptions().setHasText(words))));
    }

    /** Opens a filing for decision. */
    void open(String organisation) {
        worklist();
        row(organisation).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).hasText(organisation);
    }

    /** Ticks the rows with these words among some rows. */
    static void tick(Locator rows, List<String> words) {
        words.forEach(one -> row(rows, one).locator("td.tick input").check());
    }

    /** Ticks these filings of the worklist. */
    void tick(String... organisations) {
        tick(page.locator("#tasks tbody tr"), List.of(organisations));
    }

    /** Ticks these and passes them in one go. */
    void passTicked(String... organisations) {
        tick(organisations);
        passDialog();
        page.locator("#pass-dialog button[name=pass]").click();
    }

    /** Opens the question before many are passed, and says that those the machine wants looked at were. */
    void passDialog() {
        page.locator(".batch-bar [data-open-dialog=pass-dialog]").click();
        if (page.locator("#lookedAt").isVisible()) {
            page.locator("#lookedAt").check();
        }
    }

    // ---- one filing ----

    /** Writes a remark at an item. */
    void pin(String field, String reason, String words) {
        Locator pin = page.locator("details[data-pin='" + field + "']");
        pin.locator("summary").click();
        pin.locator("select").selectOption(reason);
        pin.locator("textarea").fill(words);
        assertThat(page.locator("[data-pins]")).containsText(words);
    }

    void sendBack() {
        page.locator(".side-acts button[name=sendBack]").click();
    }

    void pass() {
        page.locator(".side-acts button[name=pass]").click();
    }

    // ---- reports ----

    void reports() {
        page.navigate(reports);
    }

    /** The section of 确认上报 under a heading: {@code missing}, {@code units} or {@code received}. */
    Locator section(String name) {
        return page.locator("section[aria-labelledby='" + name + "-title']");
    }

    /** Excuses these organisations or units, all ticked at once. */
    void exempt(String section, String reason, List<String> names) {
        tick(section(section).locator("tbody tr"), names);
        exemptTicked(section, reason);
    }

    /** Excuses all units that can still be excused. */
    void exemptOtherUnits(String reason) {
        section("units").locator("thead input").check();
        exemptTicked("units", reason);
    }

    private void exemptTicked(String section, String reason) {
        section(section).locator("[data-open-dialog='exempt-dialog']").click();
        page.locator("#exemptReason").fill(reason);
        page.locator("#exempt-dialog button[name=excuse]").click();
        Locator acknowledge = page.locator("#acknowledge");
        acknowledge.or(said()).first().waitFor();
        // Filings of other tests may lie in a unit that has no part in this one.
        if (acknowledge.count() > 0) {
            acknowledge.check();
            page.locator("#exempt-dialog button[name=excuse]").click();
        }
        assertThat(said()).containsText("列为免报");
    }

    /** 确认并上报, or what it is called at the top. */
    void report() {
        page.locator("button[name=report]").click();
        sure();
        assertThat(said()).containsText("已上报上一级");
    }

    /** Confirms what came from these units, all at once. */
    void acceptTicked(String... units) {
        tick(section("received").locator("tbody tr"), List.of(units));
        page.locator("button[name=acceptTicked]").click();
        sure();
        assertThat(said()).containsText("已确认 " + units.length + " 个单位");
    }

    /** Confirms what came from a unit. */
    void accept(String unit) {
        row(section("received").locator("tbody tr"), unit).locator("button[name=accept]").click();
        assertThat(said()).containsText("已确认 1 个单位");
    }

    // ---- everywhere ----

    /** Answers "are you sure" with yes. */
    void sure() {
        page.locator("#confirm button[value=yes]").click();
    }

    /** What the page says has been done. */
    Locator said() {
        return page.locator("#messages .msg-info");
    }

    Locator warned() {
        return page.locator("#messages .msg-warn, #messages .msg-error");
    }
}
