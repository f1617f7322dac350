package org.baosong.web.account;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baosong.identity.boundary.NewAccount;

/**
 * Carries first passwords from the page that made them to the page that prints them, once: reading takes them out. Any page that
 * creates accounts does {@code return slips.show(accounts)}.
 */
@SessionScoped
public class Slips implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 5;

    private transient Map<String, List<NewAccount>> waiting;

    /** Outcome that leads to the printable page with these accounts. */
    public synchronized String show(List<NewAccount> accounts) {
        if (waiting == null) {
            waiting = new LinkedHashMap<>();
        }
        while (waiting.size() >= KEPT) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        String key = UUID.randomUUID().toString();
        waiting.put(key, List.copyOf(accounts));
        return "/account/slip.xhtml?faces-redirect=true&key=" + key;
    }

    /** Takes them out; empty if they were shown before. */
    synchronized List<NewAccount> take(String key) {
        List<NewAccount> accounts = waiting == null || key == null ? null : waiting.remove(key);
        return accounts == null ? List.of() : accounts;
    }
}
