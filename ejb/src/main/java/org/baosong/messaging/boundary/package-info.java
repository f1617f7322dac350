/**
 * Facts that travel from one part of the product to another: written into the outbox in the transaction of their cause, carried by
 * the broker, and taken up exactly once by effect. Neighbours: every component calls {@link org.baosong.messaging.boundary.Outbox}
 * and extends {@link org.baosong.messaging.boundary.QueueListener}; this one stands on {@code operations}.
 */
package org.baosong.messaging.boundary;
