/** 机构管理: the county's list of institutions, adding them with their accounts. Neighbours: organisation.boundary, account slips. */
package org.baosong.web.organisation;
