package org.baosong.exchange.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baosong.exchange.entity.ImportJob;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.sealing.control.Keyring;

/** Keeps what names persons in uploaded lists sealed, each list with a data key of its own, made when it is first needed. */
@Dependent
public class ListSeal {

    /** Shown to everybody but the one who typed it. */
    private static final String HIDDEN = "***";

    private final Keyring keyring;

    @Inject
    public ListSeal(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The row as it is stored. */
    public ImportRow row(ImportJob job, ListColumns columns, ListRow row, String name) {
        Map<String, String> open = new LinkedHashMap<>();
        Map<String, String> sealed = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> {
            if (columns.find(column).filter(ListColumn::isPersonal).isPresent()) {
                sealed.put(column, keyring.seal(key(job), subject(job), place(row.number(), column), text));
            } else {
                open.put(column, text);
            }
        });
        return new ImportRow(job, row.number(), name, open, sealed);
    }

    /** All that was typed into a row, for taking it in and for its uploader. */
    public Map<String, String> open(ImportJob job, ImportRow row) {
        Map<String, String> cells = row.getCells();
        row.getSealed().forEach((column, text) -> cells.put(column, keyring.open(key(job), subject(job), place(row.getRowNo(), column), text)));
        return cells;
    }

    /** The same for everybody else. */
    public static Map<String, String> hidden(ImportRow row) {
        Map<String, String> cells = row.getCells();
        row.getSealed().keySet().forEach(column -> cells.put(column, HIDDEN));
        return cells;
    }

    private Keyring.Wrapped key(ImportJob job) {
        if (job.getKeyNo() == null) {
            Keyring.Wrapped made = keyring.newKey(subject(job));
            job.keyed(made.keyNo(), made.wrapped());
        }
        return new Keyring.Wrapped(job.getKeyNo(), job.getWrapped());
    }

    private static String subject(ImportJob job) {
        return "import/" + job.getId();
    }

    private static String place(int row, String column) {
        return row + "/" + column;
    }
}
