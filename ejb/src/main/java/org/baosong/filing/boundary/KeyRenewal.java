package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.baosong.filing.control.FilingSeal;
import org.baosong.filing.control.KeyStore;
import org.baosong.filing.entity.FilingKey;
import org.baosong.operations.boundary.MinuteTick;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;

/**
 * After the operator has put a new key into the keyring, wraps the data keys of all filings with it, some every minute. Until the log says
 * that none is left the old key must stay in the file. Answers, their ciphers and digests are not touched.
 */
@Stateless
@Scoped
public class KeyRenewal {

    private static final Logger LOG = System.getLogger(KeyRenewal.class.getName());
    private static final int SLICE = 2_000;

    @Inject
    private KeyStore store;
    @Inject
    private FilingSeal seal;

    @SystemOnly
    public void sweep(@Observes MinuteTick tick) {
        List<String> needed = store.numbers();
        if (needed.isEmpty()) {
            // Nothing is sealed yet, and the keyring may not even be there.
            return;
        }
        String current = seal.currentKey();
        List<String> old = needed.stream().filter(number -> !number.equals(current)).sorted().toList();
        for (String number : old.stream().limit(1).toList()) {
            List<FilingKey> keys = store.under(number, SLICE);
            keys.forEach(seal::renew);
            boolean last = keys.size() < SLICE && old.size() == 1;
            LOG.log(Level.INFO, "event=keys-renewed from={0} to={1} keys={2} left={3}", number, current, String.valueOf(keys.size()), last ? "0" : "more");
        }
    }
}
