package org.baosong.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.identity.boundary.UnusedAccount;
import org.baosong.web.FacesErrors;
import org.baosong.web.account.Slips;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;

/**
 * Slips of a whole county: accounts nobody has logged in with. First passwords are never kept, so a slip that was lost or not printed is
 * printed again only with a new password.
 */
@Named
@RequestScoped
public class UnusedSlipsPage {

    @EJB
    private Accounts accounts;
    @Inject
    private Slips slips;
    @Inject
    private Asked asked;
    @Inject
    private Words words;

    private List<UnusedAccount> rows;

    @PostConstruct
    void load() {
        rows = accounts.unused();
    }

    /** New first passwords for those ticked, and on to the paper. */
    public String reissue() {
        List<Long> ticked = asked.ids("account");
        if (ticked.isEmpty()) {
            return Reply.warn(words.of("slips.nothingTicked"));
        }
        List<?>[] made = new List<?>[1];
        return FacesErrors.attempt(() -> made[0] = accounts.reissue(ticked)) ? slips.show(made[0].stream().map(NewAccount.class::cast).toList()) : null;
    }

    public List<UnusedAccount> getRows() {
        return rows;
    }
}
