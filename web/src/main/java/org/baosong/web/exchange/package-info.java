/** Pages on which lists come and go as workbooks. Neighbours: exchange behind its boundaries; frame and lists of the pages. */
package org.baosong.web.exchange;
