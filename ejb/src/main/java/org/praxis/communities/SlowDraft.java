package org.praxis.communities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How slow a topic is to be.
 *
 * @param minutes between two replies of one person; null for not at all
 */
public record SlowDraft(@Min(1) @Max(1440) Integer minutes) {}
