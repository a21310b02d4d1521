package org.praxis.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An office's clock and hours that can be: a zone that there is, or none, two times of day, and the
 * end after the beginning. What is wrong is said at each of them at once.
 */
@Constraint(validatedBy = WorkingHours.Possible.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WorkingHours {
  String message() default "people.office.time";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reads what somebody wrote; what is missing altogether is for others to refuse. */
  class Possible implements ConstraintValidator<WorkingHours, OfficeDraft> {
    // Seconds would be cut without a word.
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private static final Map<String, ZoneId> ZONES =
        ZoneId.getAvailableZoneIds().stream()
            .collect(
                Collectors.toMap(
                    zone -> zone.toLowerCase(Locale.ROOT), ZoneId::of, (one, two) -> one));

    /** The zone of that name, whatever its case. */
    static Optional<ZoneId> zone(String typed) {
      return Optional.ofNullable(ZONES.get(typed.strip().toLowerCase(Locale.ROOT)));
    }

    static Optional<LocalTime> time(String typed) {
      try {
        return Optional.of(LocalTime.parse(typed.strip(), MINUTES));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    @Override
    public boolean isValid(OfficeDraft draft, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      // Of what is too long its length is said, and nothing else.
      String named = isTooLong(draft.zone()) || isNone(draft.zone()) ? null : draft.zone();
      boolean zone = is(named, "zone", "people.office.zone", Possible::zone, context);
      boolean opens = is(draft.opens(), "opens", "people.office.time", Possible::time, context);
      boolean closes = is(draft.closes(), "closes", "people.office.time", Possible::time, context);
      if (!opens || !closes || draft.opens() == null || draft.closes() == null) {
        return zone && opens && closes;
      }
      boolean inOrder =
          time(draft.opens()).orElseThrow().isBefore(time(draft.closes()).orElseThrow());
      if (!inOrder) {
        say("closes", "people.office.closesFirst", context);
      }
      return zone && inOrder;
    }

    private static boolean isNone(String zone) {
      return zone == null || zone.isBlank();
    }

    private static boolean isTooLong(String zone) {
      return zone != null && zone.length() > OfficeDraft.LONGEST_ZONE;
    }

    private static boolean is(
        String typed,
        String field,
        String key,
        Function<String, Optional<?>> read,
        ConstraintValidatorContext context) {
      boolean fine = typed == null || read.apply(typed).isPresent();
      if (!fine) {
        say(field, key, context);
      }
      return fine;
    }

    private static void say(String field, String key, ConstraintValidatorContext context) {
      context
          .buildConstraintViolationWithTemplate(key)
          .addPropertyNode(field)
          .addConstraintViolation();
    }
  }
}
