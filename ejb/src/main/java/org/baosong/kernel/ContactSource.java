package org.baosong.kernel;

import java.util.Collection;
import java.util.Map;

/**
 * A component that may know whom to call at organisations which the register knows no telephone of: before the first approval the
 * register is empty. Implementations are CDI beans and answer only what the actor may see.
 */
public interface ContactSource {

    /** Where its contacts come from; nearer to the register is asked first. */
    Contact.Origin origin();

    /** Contacts by organisation; those without a telephone are missing. */
    Map<Long, Contact> of(Collection<Long> organisationIds);
}
