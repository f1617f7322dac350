/**
 * The programming interface under {@code /api/v1}: JSON in and out, refusals as {@code application/problem+json}, keys as strings.
 * Neighbours: the boundaries of every component, web.security (bearer tokens).
 */
package org.baosong.web.api;
