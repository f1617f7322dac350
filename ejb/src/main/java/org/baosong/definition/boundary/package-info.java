/** Definitions (事项) for everybody: read, checked, published. Neighbours: all components that file, audit, show or count. */
package org.baosong.definition.boundary;
