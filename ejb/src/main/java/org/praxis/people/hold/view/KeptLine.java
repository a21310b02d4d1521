package org.praxis.people.hold.view;

/**
 * Something that was deleted while it was held, as it was.
 *
 * @param number by which an export goes on
 * @param json one object in one line: {@code source}, {@code removedAt}, {@code removed}
 */
public record KeptLine(long number, String json) {}
