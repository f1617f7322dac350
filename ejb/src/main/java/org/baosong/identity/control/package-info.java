/** Rules of passwords, names, rights and locks, and the stores of accounts. Neighbours: identity.entity. */
package org.baosong.identity.control;
