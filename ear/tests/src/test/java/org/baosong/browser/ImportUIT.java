package org.baosong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baosong.live.Server;
import org.baosong.live.Sheets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A county officer files for his institutions by a workbook: template, upload, verdicts, confirmation, export; in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportUIT {

    private static final String USER = "demo-hainan";
    private static final String PASSWORD = "Demo-2026!";
    private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static Chromium chromium;
    private static Page page;
    private static byte[] template;
    private static String town;

    @BeforeAll
    static void begin() {
        chromium = Chromium.start(Server.shared().uri());
        page = chromium.logIn(USER, PASSWORD);
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void noScriptComplains() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static List<String> row(String name, int code, String phone) {
        return Arrays.asList(name, "PDY%05dX15030311A1001".formatted(code).substring(0, 22), "测试联系人", phone, town, "测试路 1 号", "乡镇卫生院", "政府办", "106.89,39.44",
                "", "健康教育；预防接种");
    }

    private static void upload(Page where, String name, byte[] file) {
        where.navigate("/exchange/list.xhtml");
        where.locator("#file").setInputFiles(new FilePayload(name, Sheets.XLSX, file));
        where.locator("button[name=upload]").click();
    }

    @Test
    @Order(1)
    void theTemplateIsDownloadedFromTheMenu() throws IOException {
        page.navigate("/index.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Excel 导入")).first().click();
        assertThat(page.locator("h1")).hasText("Excel 导入");
        chromium.inspect(page, "import-begin");
        Download download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载模板")).click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx").contains("国家基本公共卫生服务");
        template = Files.readAllBytes(download.path());
        assertThat(Sheets.texts(template).get(0)).startsWith("机构名称 *");
        page.navigate("/organisation/new.xhtml");
        town = page.locator("#region option").nth(1).textContent();
    }

    @Test
    @Order(2)
    void aFileThatIsNoListIsRefusedAtItsInput() {
        upload(page, "名单.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        assertThat(page.locator("#file-msg")).containsText("旧格式（.xls）");
        chromium.inspect(page, "import-refused");
        upload(page, "名单.xlsx", new byte[22 << 20]);
        assertThat(page.locator("main [role=alert]")).containsText("超过 20 MB");
        page.navigate("/exchange/list.xhtml");
        page.locator("button[name=upload]").click();
        assertThat(page.locator("#file-msg")).containsText("请选择要上传的文件");
    }

    @Test
    @Order(3)
    void everyRowShowsItsVerdict() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            rows.add(row("界面导入测试第" + i + "卫生院", i, i % 5 == 0 ? "6512345" : "0473-6512345"));
        }
        upload(page, "海南区机构名单.xlsx", Sheets.fill(template, rows));
        assertThat(page.locator("button[name=good]")).isVisible(SOON);
        assertThat(page.locator("h1")).hasText("海南区机构名单.xlsx");
        assertThat(page.locator(".x-verdicts tbody tr")).hasCount(12);
        assertThat(page.locator(".x-verdicts tbody tr").nth(4)).containsText("联系电话");
        chromium.inspect(page, "import-verdicts");
        speak("en");
        chromium.inspect(page, "import-verdicts-en");
        speak("zh-CN");
        page.locator(".x-tabs a", new Page.LocatorOptions().setHasText("有误")).click();
        assertThat(page.locator(".x-verdicts tbody tr")).hasCount(2);
        Download marked = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("只下载有误的行")).click());
        assertThat(marked.suggestedFilename()).matches("海南区机构名单-校验结果（有误的行）-\\d{8}\\.xlsx");
    }

    private static void speak(String language) {
        page.locator("button[name=language][lang=" + language + "]").evaluate("button => button.click()");
        assertThat(page.locator("html[lang=" + language + "]")).isAttached();
    }

    @Test
    @Order(4)
    void theGoodRowsAreImportedAfterAQuestion() {
        page.locator("button[name=good]").click();
        assertThat(page.locator("#confirm")).isVisible();
        page.locator("#confirm button[value=yes]").click();
        Locator done = page.locator("main .badge", new Page.LocatorOptions().setHasText("已导入")).first();
        assertThat(done).isVisible(SOON);
        assertThat(page.locator("main")).containsText("去审核", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator(".x-verdicts tbody tr").first()).containsText("GW");
        chromium.inspect(page, "import-done");
        page.navigate("/exchange/list.xhtml");
        chromium.inspect(page, "import-list");
    }

    @Test
    @Order(5)
    void aListIsExportedAsItIsFiltered() {
        page.navigate("/organisation/list.xhtml?text=界面导入测试");
        chromium.inspect(page, "export-button");
        page.locator("button[name=export]").click();
        assertThat(page.locator("h1")).hasText("我的导出");
        Locator fetch = page.locator("tbody tr").first().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载"));
        assertThat(fetch).isVisible(SOON);
        chromium.inspect(page, "export-ready");
        Download download = page.waitForDownload(fetch::click);
        assertThat(Sheets.texts(read(download))).hasSize(11);
    }

    private static byte[] read(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Order(6)
    void itWorksWithoutScripts() {
        Page plain = chromium.logIn(chromium.open(false), USER, PASSWORD);
        upload(plain, "plain.xlsx", Sheets.fill(template, List.of(row("界面导入测试无脚本卫生院", 90, "0473-6512345"))));
        assertThat(plain.locator("h1")).hasText("plain.xlsx");
        for (int i = 0; i < 60 && plain.locator("button[name=all]").count() == 0; i++) {
            plain.reload();
        }
        plain.locator("button[name=drop]").click();
        assertThat(plain.locator("main .badge").first()).hasText("已放弃");
        plain.context().close();
    }
}
