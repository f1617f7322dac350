package org.baosong.exchange.boundary;

import org.baosong.scope.control.Actor;

/**
 * That it is a list's turn to be worked on.
 *
 * @param officer in whose name, with his rights of this moment
 * @param cursor  number of the last row that has its verdict
 */
public record ListTurn(long importId, long campaignId, Actor officer, int cursor) {

    ListTurn after(int row) {
        return new ListTurn(importId, campaignId, officer, row);
    }
}
