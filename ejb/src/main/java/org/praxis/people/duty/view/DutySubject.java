package org.praxis.people.duty.view;

/**
 * What somebody looks after.
 *
 * @param address of its page within Praxis
 */
public record DutySubject(String title, String address) {}
