package org.baosong.audit.boundary;

import org.baosong.audit.entity.Verdict;
import org.baosong.kernel.PlainText;

/**
 * What a worklist is narrowed to, the same for its pages, its counts and whoever takes it elsewhere as a file.
 *
 * @param definitionCode one 事项; empty for all
 * @param text           part of an organisation's name or a whole filing number; empty for all
 * @param verdict        what the machine sorted it into; null for all
 */
public record WorklistFilter(String definitionCode, String text, Verdict verdict) {

    public static final WorklistFilter ALL = new WorklistFilter("", "", null);

    public WorklistFilter {
        definitionCode = PlainText.code(definitionCode);
        text = PlainText.line(text);
    }

    public WorklistFilter sortedAs(Verdict wanted) {
        return new WorklistFilter(definitionCode, text, wanted);
    }
}
