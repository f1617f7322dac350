/** One listener for the dead letters of each queue; all of them end in the table that {@code DeadLetters} shows. */
package org.baosong.messaging.boundary.dead;
