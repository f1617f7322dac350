/** 机构信息审核: the worklist and the decision page. Neighbours: audit.boundary (who decides), filing.boundary (what was filed). */
package org.baosong.web.audit;
