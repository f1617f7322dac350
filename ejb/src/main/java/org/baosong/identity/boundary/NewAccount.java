package org.baosong.identity.boundary;

/**
 * An account just made. This is the only moment at which the first password can be read: show it, print it, forget it.
 *
 * @param initialPassword to be changed at the first log-in
 */
public record NewAccount(long accountId, String userName, String displayName, String initialPassword) {

    @Override
    public String toString() {
        return "NewAccount[" + userName + "]";
    }
}
