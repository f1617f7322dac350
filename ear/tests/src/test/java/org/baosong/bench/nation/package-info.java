/** The whole nation as a data set: every authority, its organisations and years of their filings, in the product's own tables. */
package org.baosong.bench.nation;
