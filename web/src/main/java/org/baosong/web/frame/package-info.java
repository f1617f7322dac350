/** What every page shares: menu, header, words, looks, error page. Neighbours: web.security (who is it). */
package org.baosong.web.frame;
