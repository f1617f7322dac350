package org.baosong.notice.control;

import org.baosong.scope.control.Actor;

/**
 * Whose notices somebody reads: those of his desk, or those of his institution and the ones it answers for. The scope of every query
 * stands behind it; this tells desk and institution apart, since an officer's scope also covers what his institutions are told.
 *
 * @param desk its code, empty for an institution
 */
public record Place(String desk) {

    public static Place of(Actor actor) {
        return new Place(actor.desk() == null ? "" : actor.desk().toString());
    }

    public boolean isDesk() {
        return !desk.isEmpty();
    }
}
