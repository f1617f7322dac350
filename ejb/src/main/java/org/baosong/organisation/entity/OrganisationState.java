package org.baosong.organisation.entity;

/** Whether an organisation exists for new business. */
public enum OrganisationState { ACTIVE, CLOSED }
