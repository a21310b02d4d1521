package org.praxis.training.transcript;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.praxis.platform.InvalidInput;
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
        String link) {
  /** Years; what is longer ago or holds longer is mistyped. */
  private static final int LONGEST_AGO = 80;

  /**
   * @throws InvalidInput at each day that is still to come or before anybody's time, or at which it
   *     ends before it was done or not in a lifetime
   */
  public void check(LocalDate today) {
    List<InvalidInput> wrong = new ArrayList<>();
    if (finished != null && finished.isAfter(today)) {
      wrong.add(new InvalidInput("finished", "training.evidence.finished.future"));
    } else if (finished != null && finished.isBefore(today.minusYears(LONGEST_AGO))) {
      wrong.add(new InvalidInput("finished", "training.evidence.finished.longAgo", LONGEST_AGO));
    }
    if (finished != null && validUntil != null) {
      if (validUntil.isAfter(finished.plusYears(LONGEST_AGO))) {
        wrong.add(new InvalidInput("validUntil", "training.evidence.until.far", LONGEST_AGO));
      } else if (validUntil.isBefore(finished)) {
        wrong.add(new InvalidInput("validUntil", "training.evidence.until"));
      }
    }
    InvalidInput.expectNone(wrong);
  }
}
