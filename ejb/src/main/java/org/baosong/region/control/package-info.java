/**
 * Who sits where: the published divisions, the full names made of them, and the tree of desks. All questions are answered from one
 * immutable copy in memory. Neighbours: {@code region.boundary} asks, {@code region.entity} stores.
 */
package org.baosong.region.control;
