package org.praxis.people.calendar.view;

/**
 * A country or a region of one, that has public holidays.
 *
 * @param code "de", and within it "by"
 */
public record Region(String code, String name) {}
