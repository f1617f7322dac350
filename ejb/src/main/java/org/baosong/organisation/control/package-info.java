/** The register of organisations (机构): who exists, where it stands, what approved filings say of it. Neighbours: region, identity; campaign and filing read it. Rules and rows, called only from the boundary. */
package org.baosong.organisation.control;
