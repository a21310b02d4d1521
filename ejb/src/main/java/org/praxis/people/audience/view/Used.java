package org.praxis.people.audience.view;

/**
 * Something that goes by an audience.
 *
 * @param kind key of the text that says what it is: "Community"
 * @param title its own name; null for those who may not know it
 * @param address of its page within Praxis, or null
 */
public record Used(String kind, String title, String address) {}
