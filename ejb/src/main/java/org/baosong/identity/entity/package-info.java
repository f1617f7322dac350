/** Accounts (账号), where they belong, their tokens and log-ins. Neighbours: scope (who sees them), organisation (whose they are). */
package org.baosong.identity.entity;
