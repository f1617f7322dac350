package org.baosong.identity.control;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import org.baosong.identity.entity.AccountState;
import org.baosong.identity.entity.UserName;
import org.baosong.kernel.PlainText;
import org.baosong.scope.entity.Role;

/**
 * A question to the list of accounts; every part may be null.
 *
 * @param text           beginning of the user name, part of the display name, or a whole phone number
 * @param kind           {@code officer} or {@code organisation}
 * @param region         beginning of the scope path
 * @param state          active or disabled
 * @param role           holds this role
 * @param organisationId belongs to this organisation, 0 for any
 * @param lockedAt       only those locked at this moment
 * @param after          key of the last row of the page before
 * @param size           rows wanted
 */
public record AccountQuery(String text, String kind, String region, AccountState state, Role role, long organisationId, Instant lockedAt,
                           String after, int size) {

    String where() {
        StringBuilder where = new StringBuilder();
        if (text != null) {
            where.append(" and (a.userNameKey like :textStart escape '!' or a.displayName like :textPart escape '!' or a.phone = :text)");
        }
        if (kind != null) {
            where.append(kind.equals("organisation") ? " and m.organisationId <> 0" : " and m.organisationId = 0");
        }
        where.append(region == null ? "" : " and m.scopePath like :region");
        where.append(state == null ? "" : " and a.state = :state");
        where.append(role == null ? "" : " and concat(',', m.roles, ',') like :role");
        where.append(organisationId == 0 ? "" : " and m.organisationId = :organisation");
        where.append(lockedAt == null ? "" : " and a.lockedUntil > :lockedAt");
        return where.toString();
    }

    String page() {
        return after == null ? "" : " and a.userNameKey > :after";
    }

    void bind(TypedQuery<?> query, boolean paged) {
        if (text != null) {
            String literal = AccountStore.literal(PlainText.line(text));
            query.setParameter("textStart", AccountStore.literal(UserName.keyOf(text)) + "%");
            query.setParameter("textPart", "%" + literal + "%");
            query.setParameter("text", PlainText.line(text));
        }
        set(query, "region", region == null ? null : region + "%");
        set(query, "state", state);
        set(query, "role", role == null ? null : "%," + role.name() + ",%");
        set(query, "organisation", organisationId == 0 ? null : organisationId);
        set(query, "lockedAt", lockedAt);
        set(query, "after", paged ? after : null);
    }

    private static void set(TypedQuery<?> query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
