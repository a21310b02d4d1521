package org.praxis.people.view;

/**
 * Somebody who may be meant by what is typed.
 *
 * @param written what names them alone in a form: their name, and where others here are called the
 *     same the last digits of their identity
 */
public record Suggested(PersonChip person, String written) {}
