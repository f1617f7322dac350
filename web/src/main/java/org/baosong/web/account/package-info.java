/** Log-in, one's own account, password slips. Neighbours: identity.boundary, web.security. */
package org.baosong.web.account;
