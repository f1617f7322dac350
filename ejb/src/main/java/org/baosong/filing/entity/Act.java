package org.baosong.filing.entity;

import org.baosong.kernel.DeskCode;
import org.baosong.scope.control.Actor;

/**
 * Who does what to a filing and what he says with it; becomes a {@link FilingEvent}.
 *
 * @param onBehalf   whether an authority files for the organisation (代填)
 * @param reasonCode coded reason of a return or rejection, else null
 * @param opinion    words that go with it, else null
 * @param detail     further facts as canonical JSON, else null
 */
public record Act(FilingAction action, long accountId, String actor, DeskCode desk, boolean onBehalf, String reasonCode, String opinion,
                  String detail) {

    public static Act of(FilingAction action, Actor actor) {
        return new Act(action, actor.accountId(), actor.name(), actor.desk(), false, null, null, null);
    }

    public Act saying(String code, String words) {
        return new Act(action, accountId, actor, desk, onBehalf, code, words, detail);
    }

    public Act onBehalf(boolean really) {
        return new Act(action, accountId, actor, desk, really, reasonCode, opinion, detail);
    }

    public Act with(String facts) {
        return new Act(action, accountId, actor, desk, onBehalf, reasonCode, opinion, facts);
    }

    /** The same act in the name of somebody else: the background finishes what a person decided. */
    public Act by(String person) {
        return new Act(action, accountId, person, desk, onBehalf, reasonCode, opinion, detail);
    }
}
