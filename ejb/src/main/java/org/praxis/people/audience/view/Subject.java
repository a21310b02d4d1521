package org.praxis.people.audience.view;

/**
 * What a condition is about.
 *
 * @param name null for somebody who left where the company shows no names of those
 * @param gone whether the directory names it no more
 * @param former whether it is somebody who left; rules go on about them
 */
public record Subject(String name, boolean gone, boolean former) {}
