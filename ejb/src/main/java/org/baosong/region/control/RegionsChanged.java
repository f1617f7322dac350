package org.baosong.region.control;

/** Divisions or authorities were changed in the current transaction. */
public record RegionsChanged() {
}
