package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baosong.identity.control.AccountStore;
import org.baosong.identity.entity.UserName;
import org.baosong.identity.entity.UserNameCounter;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * Gives out user names. In a transaction of its own, so that the number of a county is locked for a moment only and not for as long
 * as an import runs; a number not used after all is lost, which hurts nobody.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UserNames {

    @Inject
    private AccountStore store;

    /** The next free name of a county: six digits of the county and five more. */
    @Permit(asSystem = "accounts")
    public String next(String region6) {
        return take(region6, 1).get(0);
    }

    /** The next free names of a county. */
    @Permit(asSystem = "accounts")
    public List<String> next(String region6, int size) {
        return take(region6, size);
    }

    private List<String> take(String region6, int size) {
        UserNameCounter counter = store.counter(region6);
        if (counter == null) {
            counter = store.addCounter(region6);
        }
        List<String> free = new ArrayList<>();
        while (free.size() < size) {
            List<String> names = Stream.generate(counter::next).limit(size - free.size()).toList();
            Set<String> taken = store.taken(names.stream().map(name -> UserName.of(name).key()).toList());
            names.stream().filter(name -> !taken.contains(UserName.of(name).key())).forEach(free::add);
        }
        return free;
    }
}
