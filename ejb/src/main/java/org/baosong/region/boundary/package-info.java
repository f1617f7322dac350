/** Divisions and authorities for everybody: names, choices, desks. Neighbours: every component that knows a place or a desk. */
package org.baosong.region.boundary;
