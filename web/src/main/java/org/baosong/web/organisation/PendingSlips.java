package org.baosong.web.organisation;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.baosong.identity.boundary.NewAccount;

/**
 * Accounts just made and not yet printed, so that a clerk can add forty institutions in a row and print all slips at the end. They
 * live in the memory of the session only: first passwords are never written down by us.
 */
@SessionScoped
public class PendingSlips implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private transient List<NewAccount> accounts;

    public synchronized void add(NewAccount account) {
        if (accounts == null) {
            accounts = new ArrayList<>();
        }
        accounts.add(account);
        if (accounts.size() > MOST) {
            accounts.remove(0);
        }
    }

    public synchronized int count() {
        return accounts == null ? 0 : accounts.size();
    }

    /** Takes them out. */
    public synchronized List<NewAccount> take() {
        List<NewAccount> taken = accounts == null ? List.of() : List.copyOf(accounts);
        accounts = null;
        return taken;
    }
}
