package org.baosong.web.exchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.exchange.boundary.ExportView;
import org.baosong.exchange.boundary.ImportView;
import org.baosong.kernel.Clock;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.control.Actor;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;

/**
 * What workbooks are called when they are saved: what is in them, whose it is and of which day, so that people find them again among their files.
 */
@RequestScoped
public class FileNames {

    private static final String END = ".xlsx";

    @EJB
    private Regions regions;
    @Inject
    private Words words;
    @Inject
    private Clock clock;
    @Inject
    private CurrentVisitor visitors;

    /** The day on which it was made counts. */
    public String of(ExportView export) {
        Instant made = export.finishedAt() == null ? clock.now() : export.finishedAt();
        return name(words.of("file.export." + export.kind()), place(), day(LocalDate.ofInstant(made, Clock.ZONE)));
    }

    /** The template of a list. */
    public String template(FilingDefinition definition) {
        return name(words.of("file.template", definition.title().in(words.locale())), place(), day(clock.today()));
    }

    /** A list as it came, with its verdicts. */
    public String verdicts(ImportView list, boolean onlyBad) {
        String came = list.fileName().replaceAll("(?i)\\.xlsx$", "");
        return name(came, words.of(onlyBad ? "file.verdictsBad" : "file.verdicts"), day(clock.today()));
    }

    /** The page of account slips, when it is printed into a file; a browser adds the ending. */
    public String slips() {
        return joined(words.of("file.slips"), place(), day(clock.today()));
    }

    private String place() {
        Actor actor = visitors.actor();
        return actor.desk() == null ? actor.name() : regions.name(actor.desk().region());
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** A name that every file system takes. */
    static String name(String... parts) {
        return joined(parts) + END;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).map(part -> part.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_").strip()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** The header that makes a browser save the answer under that name (RFC 6266): in full, and for the oldest programs in ASCII. */
    public static String disposition(String name) {
        return "attachment; filename=\"list.xlsx\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
