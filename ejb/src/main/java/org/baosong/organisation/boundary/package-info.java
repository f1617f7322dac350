/** The register of organisations (机构): who exists, where it stands, what approved filings say of it. Neighbours: region, identity; campaign and filing read it. What others call. */
package org.baosong.organisation.boundary;
