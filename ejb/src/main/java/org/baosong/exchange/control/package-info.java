/** Lists that come and go as workbooks (Excel 导入导出). Neighbours: definition judges cells, filing and organisation take rows in; only web calls it. Rules and rows, called only from the boundary. */
package org.baosong.exchange.control;
