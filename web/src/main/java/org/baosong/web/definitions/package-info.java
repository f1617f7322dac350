/** 事项: what can be filed, in which versions, asking what; publishing a new version. Neighbours: definition.boundary. */
package org.baosong.web.definitions;
