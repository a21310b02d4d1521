package org.praxis.people.view;

import org.praxis.people.DepartmentId;

/**
 * A department in a list.
 *
 * @param path from the top: "Operations/Logistics"
 * @param people who work in it or below it
 * @param departments directly below it
 */
public record DepartmentRow(
    DepartmentId id, String name, String path, long people, long departments) {}
