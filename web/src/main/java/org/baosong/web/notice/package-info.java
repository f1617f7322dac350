/** Pages of messages to people, and their number in the header. */
package org.baosong.web.notice;
