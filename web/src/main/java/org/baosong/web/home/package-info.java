/** 首页: what is to be done today, by role. Neighbours: every boundary that counts something for somebody. */
package org.baosong.web.home;
