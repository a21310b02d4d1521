package org.praxis.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;

/** A time in the future, at most {@link #max()} days from now. */
@Constraint(validatedBy = Ahead.OfNow.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Ahead {
  /** Most days. */
  int max();

  String message() default "platform.ahead.past";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Refuses what is missing or past, and what is too far, with one message each. */
  class OfNow implements ConstraintValidator<Ahead, Instant> {
    private int max;

    @Override
    public void initialize(Ahead ahead) {
      max = ahead.max();
    }

    @Override
    public boolean isValid(Instant time, ConstraintValidatorContext context) {
      Instant now = context.getClockProvider().getClock().instant();
      if (time == null || !time.isAfter(now)) {
        return false;
      }
      if (!time.isAfter(now.plus(Duration.ofDays(max)))) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("platform.ahead.tooFar")
          .addConstraintViolation();
      return false;
    }
  }
}
