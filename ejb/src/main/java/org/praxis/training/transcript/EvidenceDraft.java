package org.praxis.training.transcript;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.praxis.platform.validation.Written;

/**
 * What somebody learnt elsewhere.
 *
 * @param provider who taught or examined it
 * @param finished the day on which they finished it
 * @param validUntil the last day on which it holds; null for ever
 * @param number of the certificate, or null
 * @param link to what shows it, or null
 */
public record EvidenceDraft(
    @Written(max = 120) String title,
    @Written(max = 120) String provider,
    @NotNull LocalDate finished,
    LocalDate validUntil,
    @Written(max = 80, optional = true) String number,
    @Size(max = 500) @Pattern(regexp = "https://\\S+", message = "training.assign.link")
        String link) {}
