package org.baosong.audit.control.precheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.kernel.Texts;

/**
 * A check of the definition that may fail with a reason has failed, or a number has moved far since the period before: the filer has
 * said why, and somebody has to see whether that is one. Both languages are kept, for the definition may have a new version by the time
 * somebody looks.
 */
@ApplicationScoped
public class WarnedByTheForm implements PreCheckRule {

    @Override
    public List<Finding> check(Subject subject) {
        return subject.noticed().stream().filter(org.baosong.definition.control.Finding::isWarning).map(WarnedByTheForm::told).toList();
    }

    private static Finding told(org.baosong.definition.control.Finding noticed) {
        String code = noticed.reason().isEmpty() ? "check.warned" : "check.warnedWithReason";
        return Finding.of(noticed.words().field(), code, noticed.words().said(Texts.CHINESE), noticed.words().said(Locale.ENGLISH), noticed.reason());
    }
}
