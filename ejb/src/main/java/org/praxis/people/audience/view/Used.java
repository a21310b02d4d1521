package org.praxis.people.audience.view;

/**
 * Something that goes by an audience.
 *
 * @param kind what it is, as the key of a text: {@code communities.used} is a community
 * @param title its own name; null for those who may not know it
 * @param address of its page within Praxis, or null
 */
public record Used(String kind, String title, String address) {}
