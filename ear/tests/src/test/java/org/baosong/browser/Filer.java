package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** An institution at its list and its forms, in the steps a person takes. */
final class Filer {

    private static final Pattern SAVED = Pattern.compile("已保存 \\d{2}:\\d{2}");

    private final Page page;

    Filer(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void list() {
        page.navigate("/filing/list.xhtml");
    }

    /** Opens the form of an organisation of the list. */
    void open(String organisation) {
        list();
        page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(organisation)).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).hasText(organisation);
    }

    Locator field(String id) {
        return page.locator("[id='form:answers:" + id + "']");
    }

    Locator button(String name) {
        return page.locator("[id='form:" + name + "']");
    }

    /** Types into a field, leaves it and sees it saved. */
    void type(String id, String text) {
        field(id).fill(text);
        field(id).blur();
        assertThat(page.locator("#form-saved")).hasText(SAVED);
    }

    void choose(String id, String value) {
        field(id).selectOption(value);
    }

    /** Fills in what neither the county nor the register has said. */
    void fillIn(String code, String phone) {
        type("code", code);
        type("contact", "李芳");
        type("phone", phone);
        type("address", "人民路 12 号");
        choose("ownership", "government");
        field("point:lon").fill("106.822000");
        type("point:lat", "39.691000");
        page.locator("[data-all]").check();
        assertThat(page.locator("[data-progress]")).hasText("已填 10 / 10 项");
        assertThat(page.locator("#form-saved")).hasText(SAVED);
    }

    /** Goes on from the form to reading again, promises and submits; sees so many receipts. */
    void submit(int receipts) {
        button("submit").click();
        assertThat(page.locator("h1")).hasText("核对并上报");
        page.locator("#promise").check();
        button("submit").click();
        assertThat(page.locator("h1")).hasText("上报回执");
        assertThat(page.locator(".msg-info")).containsText("上报成功，共 " + receipts + " 家机构");
    }

    /** Adds a station below itself. */
    void addStation(String name) {
        list();
        page.locator("#add summary").click();
        page.locator("#name").fill(name);
        page.locator("#kind").selectOption("community-health-station");
        page.locator("#add-station").click();
        assertThat(page.locator(".msg-info")).containsText("已新增“" + name + "”");
    }

    /** 状态与历史 of an organisation of the list. */
    void progress(String organisation) {
        open(organisation);
        if (!page.url().contains("/filing/view.xhtml")) {
            page.getByText("状态与历史").first().click();
        }
        assertThat(page.locator(".f-ladder")).isVisible();
    }
}
