/**
 * A 事项 as data: the record tree that forms, routes, statistics and rules read. Open to every component and to the pages;
 * made only by {@code definition.control}.
 */
package org.baosong.definition.model;
