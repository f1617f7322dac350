package org.baosong.definition.model;

import java.util.List;

/**
 * Which organisations owe a filing and which of them are filled in and submitted by the organisation above.
 *
 * @param kinds        kinds of organisation that owe it, in the order people read them
 * @param subordinates those of them that file through their parent organisation; one directly under an authority files by itself
 * @param parents      kinds that may be such a parent
 */
public record Filer(List<String> kinds, List<String> subordinates, List<String> parents) {

    public Filer {
        kinds = List.copyOf(kinds);
        subordinates = List.copyOf(subordinates);
        parents = List.copyOf(parents);
    }

    public boolean owes(String kind) {
        return kinds.contains(kind);
    }

    /** Whether an organisation of that kind, with or without an organisation above it, is submitted by the one above. */
    public boolean filesThroughParent(String kind, boolean hasParentOrganisation) {
        return hasParentOrganisation && subordinates.contains(kind);
    }

    public boolean mayBeParentOf(String parentKind, String kind) {
        return subordinates.contains(kind) && parents.contains(parentKind);
    }
}
