package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.baosong.definition.control.PersonalAnswers;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingKey;
import org.baosong.sealing.control.Keyring;

/** Seals and opens the personal answers of filings, each filing with a data key of its own that is made when it is first needed. */
@Dependent
public class FilingSeal {

    @Inject
    private FilingStore store;
    @Inject
    private Keyring keyring;

    /** The answers as they may be stored; those without anything personal as they are. */
    public JsonObject sealed(FilingDefinition definition, Filing filing, JsonObject answers, JsonObject stored) {
        return PersonalAnswers.areAsked(definition) ? PersonalAnswers.sealed(definition, answers, stored, new OfFiling(filing)) : answers;
    }

    /** Wraps a data key with the operator's current key. */
    public void renew(FilingKey key) {
        Keyring.Wrapped anew = keyring.rewrap(wrapped(key), subject(key.getFilingId()));
        key.wrapAnew(anew.keyNo(), anew.wrapped());
    }

    /** Number of the operator's current key. */
    public String currentKey() {
        return keyring.current();
    }

    /** The number at a place of a filing's answers. */
    public String open(Filing filing, String place, JsonObject person) {
        FilingKey key = store.key(filing).orElseThrow(() -> new IllegalStateException("filing " + filing.getId() + " has no data key"));
        return keyring.open(wrapped(key), subject(filing), place, person.getString(PersonalAnswers.SEALED));
    }

    private static String subject(Filing filing) {
        return subject(filing.getId());
    }

    private static String subject(long filingId) {
        return "filing/" + filingId;
    }

    private static Keyring.Wrapped wrapped(FilingKey key) {
        return new Keyring.Wrapped(key.getKeyNo(), key.getWrapped());
    }

    private final class OfFiling implements PersonalAnswers.Seal {

        private final Filing filing;
        private Keyring.Wrapped key;

        private OfFiling(Filing filing) {
            this.filing = filing;
        }

        @Override
        public String seal(String place, String number) {
            if (key == null) {
                key = store.key(filing).map(FilingSeal::wrapped).orElseGet(this::newKey);
            }
            return keyring.seal(key, subject(filing), place, number);
        }

        private Keyring.Wrapped newKey() {
            Keyring.Wrapped made = keyring.newKey(subject(filing));
            store.add(new FilingKey(filing, made.keyNo(), made.wrapped()));
            return made;
        }

        @Override
        public String fingerprint(String value) {
            return keyring.fingerprint(value);
        }
    }
}
