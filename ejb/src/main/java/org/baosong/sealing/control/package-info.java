/** Keys and ciphers. Neighbours: whoever stores personal data. */
package org.baosong.sealing.control;
