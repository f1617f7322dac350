package org.baosong.identity.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.baosong.identity.control.ColumnStore;
import org.baosong.identity.entity.OwnColumns;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.CurrentActor;

/** Which columns of a list somebody wants to see; remembered for the account on every computer. */
@Stateless
@Scoped
public class ListColumns {

    private static final int MOST = 20;

    @Inject
    private ColumnStore store;
    @Inject
    private CurrentActor current;

    /** What the actor chose for a list; empty if he never did. */
    @Permit
    public Optional<List<String>> of(String list) {
        return store.find(current.get().accountId(), list).map(OwnColumns::getColumns);
    }

    /** Chooses; none shows only what every list needs. Which columns a list has is for the page to know. */
    @Permit
    public void choose(String list, List<String> columns) {
        boolean named = list.matches("[a-z]{1,30}") && columns.size() <= MOST && columns.stream().allMatch(column -> column.matches("[A-Za-z]{1,25}"));
        if (!named) {
            throw new DomainException(CommonError.MALFORMED, "columns");
        }
        OwnColumns own = store.find(current.get().accountId(), list).orElseGet(() -> {
            OwnColumns first = new OwnColumns(current.get().accountId(), list);
            store.add(first);
            return first;
        });
        own.show(columns.stream().distinct().toList());
    }
}
