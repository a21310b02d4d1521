package org.praxis.people.audience.view;

/** How many would join and leave something that goes by an audience. */
public record Consequence(Used use, long joining, long leaving) {}
