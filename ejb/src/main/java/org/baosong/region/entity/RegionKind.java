package org.baosong.region.entity;

/** What makes a division a division. */
public enum RegionKind {
    /** In GB/T 2260, or a township below it. */
    GB,
    /** Counted by the statisticians but unknown to GB/T 2260: development zones and the like. */
    STATISTICAL,
    /** 开发区 with an authority of its own, added by an administrator under a local code. */
    ZONE,
    /** 兵团: a province-like tree of its own. */
    CORPS
}
