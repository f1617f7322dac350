/** Log-in, accounts, tokens and first start, as pages, the API and other components use them. Neighbours: scope, organisation. */
package org.baosong.identity.boundary;
