package org.baosong.web.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import org.baosong.campaign.boundary.Bulletin;
import org.baosong.campaign.boundary.Bulletins;
import org.baosong.campaign.boundary.Urges;
import org.baosong.scope.entity.Role;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;
import org.baosong.web.lists.Asked;
import org.baosong.web.lists.Reply;
import org.baosong.web.security.CurrentVisitor;

/** 通报: how complete and timely the area is, words to send round, whom to call, and urging those missing. */
@Named
@RequestScoped
public class BulletinPage {

    private static final String PAGE = "/campaign/bulletin.xhtml";

    @EJB
    private Bulletins bulletins;
    @EJB
    private Urges urges;
    @Inject
    private Asked asked;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private Bulletin bulletin;
    private String wording;

    @PostConstruct
    void load() {
        bulletin = bulletins.now(asked.id("id"));
        wording = bulletins.wording(bulletin.campaign().id(), words.locale());
    }

    /** 催报 for those ticked. */
    public String urge() {
        List<Long> ticked = asked.ids("owed");
        return ticked.isEmpty() ? Reply.warn(words.of("bulletin.nothingTicked"))
                : carriedOut(() -> new Urges.Everybody(urges.urge(bulletin.campaign().id(), ticked), 0));
    }

    /** 催报 for everybody missing. */
    public String urgeAll() {
        return carriedOut(() -> urges.urgeMissing(bulletin.campaign().id()));
    }

    private String carriedOut(Supplier<Urges.Everybody> act) {
        Urges.Everybody[] outcome = new Urges.Everybody[1];
        if (!FacesErrors.attempt(() -> outcome[0] = act.get())) {
            return null;
        }
        List<Urges.Urged> gone = outcome[0].first();
        long urged = gone.stream().filter(one -> one.outcome() == Urges.Outcome.URGED).count();
        long left = gone.size() - urged;
        String said = words.of("bulletin.urged", urged) + (left == 0 ? "" : words.of("bulletin.notUrged", left))
                + (outcome[0].underWay() == 0 ? "" : words.of("bulletin.urging", outcome[0].underWay()));
        return Reply.done(said, PAGE, "id", bulletin.campaign().id());
    }

    public Bulletin getBulletin() {
        return bulletin;
    }

    /** Areas below, least complete first, and what stands directly under this desk; empty where that is all there is. */
    public List<Bulletin.AreaLine> getAreas() {
        return bulletin.areas();
    }

    public String getWording() {
        return wording;
    }

    public boolean isMayUrge() {
        return visitors.has(Role.AUDITOR) || visitors.has(Role.CONFIRMER) || visitors.has(Role.REGISTRAR);
    }
}
