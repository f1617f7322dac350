package org.baosong.web.form.field;

import java.util.List;
import org.baosong.definition.model.Condition;

/**
 * One item of the form as people count them: its head with all that is said about it. The controls of its parts come inside.
 *
 * @param id       id of the head's control
 * @param focus    id of the control to which the label belongs
 * @param group    whether it holds several controls
 * @param locked   whether nothing in it can be changed
 * @param required whether it must be answered, given the other answers
 * @param visible  whether it is asked, given the other answers
 * @param when     when it is asked
 * @param needed   when it must be answered
 * @param hint     how to fill it in, or empty
 * @param source   document from which to copy the answer, or empty
 * @param example  a good answer, or empty
 * @param remarks  what a desk said about it, not yet resolved
 */
public record ItemState(String id, String focus, String label, boolean group, boolean locked, boolean required, boolean visible, Condition when,
                        Condition needed, String hint, String source, String example, List<RemarkLine> remarks) {

    /**
     * One remark in words.
     *
     * @param by     who said it and when
     * @param reason the coded reason in words, or empty
     */
    public record RemarkLine(String by, String reason, String words) {
    }

    public boolean isRemarked() {
        return !remarks.isEmpty();
    }
}
