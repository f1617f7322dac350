/** What list and decision pages share: reading what was asked for, paging by key, buttons that name their row, words for states. */
package org.baosong.web.lists;
