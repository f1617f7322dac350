package org.baosong.web.frame;

import org.baosong.scope.control.Actor;

/**
 * A number in the header that calls for attention, such as to-dos or unread notices. Each component that has one provides a CDI bean;
 * it is asked once per page and must answer from one short query.
 */
public interface HeaderCount {

    /** Key of its label in {@code i18n/ui}. */
    String key();

    /** Id of its symbol in {@code resources/baosong/icons.svg}; on a phone it stands for the label. */
    String icon();

    /** Page that the number leads to. */
    String path();

    /** The number, or a negative one if this person has no such thing. */
    int count(Actor actor);
}
