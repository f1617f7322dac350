/** Maps: choosing a place, seeing all places of an area. */
package org.baosong.web.map;
