package org.baosong.region.control;

/** Divisions and authorities as they were committed at one revision. */
public record RegionSnapshot(long revision, RegionIndex regions, AuthorityTree authorities) {
}
