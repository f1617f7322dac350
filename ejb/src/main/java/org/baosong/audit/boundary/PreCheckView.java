package org.baosong.audit.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baosong.audit.entity.PreCheck;
import org.baosong.audit.entity.Verdict;
import org.baosong.kernel.Texts;

/** What the machine saw in a filing. */
public record PreCheckView(Verdict verdict, List<Finding> findings, Instant checkedAt) {

    /**
     * One reason to look.
     *
     * @param field field it is about, empty for the whole
     */
    public record Finding(String field, String code, List<Object> args) {

        /** The reason in words, without the field's name. */
        public String in(Locale locale) {
            return Texts.error(locale, code, args);
        }
    }

    static PreCheckView of(PreCheck check) {
        return new PreCheckView(check.getVerdict(), check.getFindings().stream()
                .map(finding -> new Finding(finding.field(), finding.code(), List.copyOf(finding.args()))).toList(), check.getCheckedAt());
    }
}
