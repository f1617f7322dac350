/** Who may see and do what: roles, and the base of every row that belongs to somebody. Neighbours: every component's entities. */
package org.baosong.scope.entity;
