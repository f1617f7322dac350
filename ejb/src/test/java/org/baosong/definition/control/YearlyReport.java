package org.baosong.definition.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.CanonicalJson;
import jakarta.json.JsonObject;

/** The invented yearly report of the tests, which uses every kind of field, and answers to it that are right. */
final class YearlyReport {

    static final FilingDefinition DEFINITION = DefinitionCompiler.compile(yaml()).definition().orElseThrow();

    /** Complete and right, calculated answers left out. */
    static final JsonObject RIGHT = CanonicalJson.readObject("""
            {"name":"青山镇中心卫生院","uscc":"12110105400000624Y","postcode":"100020","opened":"2001-05-01","licensedUntil":"2028-12-31",
             "premises":"own","beds":20,"approvedBeds":30,"visits":12000,"income":"360000.00","cost":"300000.50","technical":2,
             "administrative":1,"total":3,"summary":"完成年度任务。","reporter":"李敏","reporterPhone":"13800138000",
             "staff":[{"_id":"11","person":"张一","post":"doctor","licence":"110000000001","pay":"9000.00","bonus":"1000.00"},
                      {"_id":"12","person":"王二","post":"pharmacist","pay":"7000.00"}]}""");

    private YearlyReport() {
    }

    static String yaml() {
        try (InputStream in = YearlyReport.class.getResourceAsStream("/definitions/yearly-work-report.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
