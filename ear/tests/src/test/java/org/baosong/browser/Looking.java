package org.baosong.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.baosong.live.Until;

/** Looking at a page again, as people do, until messages on their way have arrived. */
final class Looking {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Looking() {
    }

    /** Loads the page until it holds so many of what is looked for. */
    static void again(Page page, String address, Locator wanted, int times) {
        Until.holds(PATIENCE, times + " × " + wanted + " on " + address, () -> {
            page.navigate(address);
            return wanted.count() == times;
        });
    }

    /** Loads the page it stands on until the place says what is expected. */
    static void again(Page page, Locator place, String words) {
        Until.holds(PATIENCE, words + " at " + place, () -> {
            page.reload();
            return place.innerText().contains(words);
        });
    }
}
