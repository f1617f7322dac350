package org.baosong.web.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final String HOSTILE = "\"><script>alert('1')</script>&";

    @Test
    void escapesTextAndAttributes() {
        String html = new Markup().begin("p").with("title", HOSTILE).text(HOSTILE).end("p").toString();
        assertThat(html).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;\">"
                + "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>");
    }

    @Test
    void leavesAttributesOutThatHaveNoValue() {
        assertThat(new Markup().begin("input").with("id", null).flag("hidden", false).flag("checked", true).end("input").toString())
                .isEqualTo("<input checked=\"checked\">");
    }

    @Test
    void neverClosesVoidElements() {
        assertThat(new Markup().begin("br").end("br").text("x").toString()).isEqualTo("<br>x");
    }
}
