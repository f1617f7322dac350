/** Compiling definitions and judging answers, pure; and where published definitions are kept. Neighbours: {@code definition.model}. */
package org.baosong.definition.control;
