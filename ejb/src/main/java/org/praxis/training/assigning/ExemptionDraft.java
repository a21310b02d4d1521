package org.praxis.training.assigning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.praxis.people.PersonId;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;

/**
 * That a track is not asked of somebody.
 *
 * @param track its slug
 * @param evidence what shows it, in words, or null
 * @param link to what shows it, or null
 * @param from first day; null is at once
 * @param until last day; null is until it is revoked
 */
public record ExemptionDraft(
    @Slug String track,
    @NotNull PersonId person,
    @Written(max = 500) String reason,
    @Written(max = 500, optional = true) String evidence,
    @Size(max = 500) @Pattern(regexp = "https://\\S+", message = "training.assign.link")
        String link,
    LocalDate from,
    LocalDate until) {}
