/** What {@code --demo} adds: invented organisations, accounts and a campaign to try the product with. Neighbours: calls the boundaries like any client. */
package org.baosong.demo.boundary;
