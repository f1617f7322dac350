package org.baosong.identity.control;

import org.baosong.identity.entity.AccountState;
import org.baosong.identity.entity.Membership;
import org.baosong.kernel.DeskCode;
import org.baosong.scope.control.Actor;

/** What one short query per request tells about somebody logged in: rights are never older than the request. */
public record Standing(long accountId, long membershipId, String userName, String displayName, AccountState state, boolean mustChange,
                       int credentialVersion, String roles, String scopePrefix, String deskCode, long organisationId,
                       String language, String textSize, String theme) {

    public boolean isUsable(int credentialVersionThen) {
        return state == AccountState.ACTIVE && credentialVersion == credentialVersionThen;
    }

    public Actor actor() {
        return new Actor(accountId, displayName, Membership.rolesOf(roles), scopePrefix,
                deskCode == null ? null : DeskCode.parse(deskCode), organisationId);
    }
}
