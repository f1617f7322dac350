package org.baosong.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links through a list by numbers, and by key beyond. */
class NumberedPagingTest {

    private static NumberedPaging page(int number, int total, String next) {
        return new NumberedPaging("/list.xhtml", Map.of("text", "站"), 20, number, 20, total, next);
    }

    private static List<Integer> numbers(NumberedPaging paging) {
        return paging.getNumbers().stream().map(Paging.NumberLink::number).toList();
    }

    @Test
    void theFirstTheLastAndThoseBesideAreShown() {
        assertThat(numbers(page(1, 900, "7"))).containsExactly(1, 2, 3, 0, 45);
        assertThat(numbers(page(20, 900, "7"))).containsExactly(1, 0, 18, 19, 20, 21, 22, 0, 45);
        assertThat(numbers(page(3, 55, null))).containsExactly(1, 2, 3);
        assertThat(numbers(page(1, 0, null))).containsExactly(1);
    }

    @Test
    void linksKeepTheFilterAndTheFirstPageNeedsNoNumber() {
        assertThat(page(2, 900, "7").getPreviousLink()).isEqualTo("/list.xhtml?text=%E7%AB%99");
        assertThat(page(2, 900, "7").getNextLink()).isEqualTo("/list.xhtml?text=%E7%AB%99&page=3");
        assertThat(page(1, 900, "7").getPreviousLink()).isNull();
        assertThat(page(45, 900, null).getNextLink()).isNull();
    }

    @Test
    void beyondWhatIsCountedOneGoesOnByKey() {
        NumberedPaging last = page(500, 10_001, "4711");
        assertThat(last.getLastNumber()).isEqualTo(500);
        assertThat(last.getNextLink()).isEqualTo("/list.xhtml?text=%E7%AB%99&after=4711");
        assertThat(last.isCapped()).isTrue();
    }

    @Test
    void shortListsNeedNoLinks() {
        assertThat(page(1, 5, null).isUseful()).isFalse();
        assertThat(page(2, 5, null).isUseful()).isTrue();
        assertThat(page(1, 25, "9").isUseful()).isTrue();
    }
}
