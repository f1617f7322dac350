/**
 * Who comes in by which door: pages by session, the API by bearer token, and what every answer tells the browser to forbid.
 * Neighbours: identity.boundary (who is it), scope.control.CurrentActor (for whom everything runs).
 */
package org.baosong.web.security;
