package org.praxis.people.view;

import org.praxis.people.DepartmentId;

/** A department by its name, on the way from the top to something. */
public record DepartmentRef(DepartmentId id, String name) {}
