/**
 * Filling in: forms drawn from definitions, drafts saved while typing, 上报 with its receipt, and where a filing has come to.
 * Neighbours: filing, campaign and organisation boundaries; web.frame (template, words); web.form.field (fields as HTML).
 */
package org.baosong.web.form;
