package org.praxis.training.assigning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.praxis.platform.InvalidInput;

/**
 * By which day somebody has to have done it. A pure function of days; which clock they live by, and
 * when a day ends there, is for {@link org.praxis.training.assigning.model.Days}.
 *
 * @param on of {@link DueKind#FIXED}, else null
 * @param from of {@link DueKind#RELATIVE}, else null
 * @param amount of {@link DueKind#RELATIVE}: how many days or months from then on, else null
 * @param unit of {@link DueKind#RELATIVE}, else null
 * @param month of {@link DueKind#YEARLY}: 1 is January, else null
 * @param day of {@link DueKind#YEARLY}: of that month; 29 February is the 28th where there is none
 * @param atLeast days that everybody has from the day of assignment on, whatever the rest says: who
 *     was hired long ago, or joins after a fixed day, is not late the moment they hear of it
 */
public record DueRule(
    @NotNull DueKind kind,
    LocalDate on,
    DueFrom from,
    @Min(0) @Max(3650) Integer amount,
    DueUnit unit,
    @Min(1) @Max(12) Integer month,
    @Min(1) @Max(31) Integer day,
    @NotNull @Min(0) @Max(365) Integer atLeast) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /** What is known of somebody; without a first day, or a completion, that is null. */
  public record Facts(LocalDate assigned, LocalDate started, LocalDate completed) {}

  /** A day, and what it comes from. */
  public record Due(LocalDate on, DueBasis basis) {}

  public static DueRule fixed(LocalDate on, int atLeast) {
    return new DueRule(DueKind.FIXED, on, null, null, null, null, null, atLeast);
  }

  public static DueRule relative(DueFrom from, int amount, DueUnit unit, int atLeast) {
    return new DueRule(DueKind.RELATIVE, null, from, amount, unit, null, null, atLeast);
  }

  public static DueRule yearly(int month, int day, int atLeast) {
    return new DueRule(DueKind.YEARLY, null, null, null, null, month, day, atLeast);
  }

  /**
   * By when somebody has to do it for the first time. Whose first day or last completion nobody
   * knows has as long from the day of assignment on.
   */
  public Due first(Facts facts) {
    Due due = plain(facts);
    LocalDate least = facts.assigned().plusDays(atLeast);
    return due.on().isBefore(least) ? new Due(least, DueBasis.AT_LEAST) : due;
  }

  private Due plain(Facts facts) {
    return switch (kind) {
      case FIXED -> new Due(on, DueBasis.FIXED);
      case YEARLY -> new Due(yearlyFrom(facts.assigned().plusDays(atLeast)), DueBasis.YEARLY);
      case RELATIVE -> relative(facts);
    };
  }

  private Due relative(Facts facts) {
    return switch (from) {
      case STARTED -> counted(facts.started(), DueBasis.STARTED, facts);
      case COMPLETED -> counted(facts.completed(), DueBasis.COMPLETED, facts);
      case ASSIGNED -> counted(facts.assigned(), DueBasis.ASSIGNED, facts);
    };
  }

  private Due counted(LocalDate base, DueBasis basis, Facts facts) {
    return base == null
        ? new Due(later(facts.assigned()), DueBasis.ASSIGNED)
        : new Due(later(base), basis);
  }

  private LocalDate later(LocalDate base) {
    return unit == DueUnit.DAYS ? base.plusDays(amount) : base.plusMonths(amount);
  }

  /**
   * By when somebody has to do it again.
   *
   * @param completed the day on which they last did
   * @param expires the day until which that holds
   */
  public Due again(LocalDate completed, LocalDate expires) {
    return switch (kind) {
      case YEARLY -> new Due(expires, DueBasis.YEARLY);
      case RELATIVE ->
          from == DueFrom.COMPLETED
              ? new Due(later(completed), DueBasis.COMPLETED)
              : new Due(expires, DueBasis.RENEWAL);
      case FIXED -> new Due(expires, DueBasis.RENEWAL);
    };
  }

  /** That day of the year, the first one that is not before this. */
  public LocalDate yearlyFrom(LocalDate earliest) {
    LocalDate sameYear = MonthDay.of(month, day).atYear(earliest.getYear());
    return sameYear.isBefore(earliest)
        ? MonthDay.of(month, day).atYear(earliest.getYear() + 1)
        : sameYear;
  }

  @JsonIgnore
  public boolean isYearly() {
    return kind == DueKind.YEARLY;
  }

  /** At each part that this kind needs and lacks, or at a day that no year has. */
  List<InvalidInput> wrong() {
    List<InvalidInput> wrong = new ArrayList<>();
    if (kind == DueKind.FIXED) {
      need("due.on", on, wrong);
      if (on != null && (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR)) {
        wrong.add(new InvalidInput("due.on", "training.assign.noSuchDay"));
      }
    } else if (kind == DueKind.RELATIVE) {
      need("due.from", from, wrong);
      need("due.amount", amount, wrong);
      need("due.unit", unit, wrong);
    } else if (kind == DueKind.YEARLY) {
      need("due.month", month, wrong);
      need("due.day", day, wrong);
      if (isMonth() && day != null && day > Month.of(month).maxLength()) {
        wrong.add(new InvalidInput("due.day", "training.assign.noSuchDay"));
      }
    }
    return wrong;
  }

  private boolean isMonth() {
    return month != null && month >= 1 && month <= Month.values().length;
  }

  private static void need(String field, Object part, List<InvalidInput> wrong) {
    if (part == null) {
      wrong.add(new InvalidInput(field, "platform.constraint.NotNull"));
    }
  }
}
