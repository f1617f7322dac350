/** Pages of those who run the installation: first start, accounts, audit log. Neighbours: identity.boundary, operations.boundary. */
package org.baosong.web.system;
