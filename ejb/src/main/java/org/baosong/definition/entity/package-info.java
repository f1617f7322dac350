/** Published definitions as rows, and the numbers of their fields. Neighbours: the records in {@code definition.model}. */
package org.baosong.definition.entity;
