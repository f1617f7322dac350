/**
 * How the product runs: settings, migration, node numbers, timed work, the audit log of administrators. Every other component may
 * stand on this one, and read its settings through {@code control.Setting}; it knows only {@code kernel} and {@code scope}.
 */
package org.baosong.operations.boundary;
