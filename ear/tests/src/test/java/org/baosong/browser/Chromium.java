package org.baosong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The browser of the browser tests. Where Chromium is missing they are skipped; with CI=true that is a failure. */
public final class Chromium implements AutoCloseable {

    /** The three sizes every page is looked at in: an office PC, the same at 125 %, a phone. */
    public static final List<Size> SIZES = List.of(new Size(1366, 768), new Size(1093, 614), new Size(390, 844));

    private static final Path PROGRAM = Path.of(System.getProperty("live.chromium", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("..", "target", "screenshots").toAbsolutePath().normalize();

    /** How long, in milliseconds, a page may take to show what is expected of it: long, because the machine may be busy. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final URI server;
    private final List<String> complaints = new ArrayList<>();

    /** A window. */
    public record Size(int width, int height) {
    }

    private Chromium(Playwright playwright, Browser browser, URI server) {
        this.playwright = playwright;
        this.browser = browser;
        this.server = server;
    }

    public static Chromium start(URI server) {
        boolean there = Files.isExecutable(PROGRAM);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium at " + PROGRAM);
        }
        Assumptions.assumeTrue(there, "no Chromium at " + PROGRAM);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser, server);
    }

    /** A person's own browser window, with nobody logged in. */
    public Page open() {
        return open(true);
    }

    /** @param scripts whether the browser runs scripts */
    public Page open(boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(server.toString()).setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai").setViewportSize(SIZES.get(0).width(), SIZES.get(0).height()).setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        return page;
    }

    /** A window in which somebody is logged in. */
    public Page logIn(String userName, String password) {
        return logIn(open(), userName, password);
    }

    public Page logIn(Page page, String userName, String password) {
        page.navigate("/login.xhtml");
        page.locator("main input[type=text]").fill(userName);
        page.locator("main input[type=password]").fill(password);
        page.locator("main [type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        return page;
    }

    /** Looks at the page in the three sizes: no violation of wcag2a and wcag2aa, no sideways scrolling, one picture each. */
    public void inspect(Page page, String name) {
        for (Size size : SIZES) {
            page.setViewportSize(size.width(), size.height());
            picture(page, name + "-" + size.width());
            List<Rule> violations = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations();
            assertThat(violations).as(name + " at " + size).extracting(rule -> rule.getId() + " " + rule.getNodes().stream()
                    .limit(3).map(node -> node.getHtml()).toList()).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .as(name + " scrolls sideways at " + size).isTrue();
        }
        page.setViewportSize(SIZES.get(0).width(), SIZES.get(0).height());
    }

    /** A picture of the whole page for people to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** Everything scripts complained of since the last call. */
    public List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
