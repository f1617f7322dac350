/** Divisions and authorities as stored. Neighbours: {@code region.control} reads and writes them. */
package org.baosong.region.entity;
