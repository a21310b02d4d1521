package org.praxis.training.marking.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What work is worth by its rubric.
 *
 * @param most that it could be; at least 1
 */
@Embeddable
public record Worth(@Column(name = "points") Integer points, @Column(name = "most") Integer most) {}
