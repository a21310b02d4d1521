package org.praxis.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.praxis.platform.content.Markup;

/**
 * Somebody wrote something here that others can see: at least one visible character, at most {@link
 * #max()}. A title of zero-width spaces is as empty as no title.
 */
@Constraint(validatedBy = Written.Visible.class)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {
  /** Most characters, counted as people count them (code points). */
  int max();

  /** Whether nothing at all is fine too. */
  boolean optional() default false;

  String message() default "platform.written.blank";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Refuses blank and overlong text with one message each. */
  class Visible implements ConstraintValidator<Written, String> {
    private int max;
    private boolean optional;

    @Override
    public void initialize(Written written) {
      max = written.max();
      optional = written.optional();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      if (text != null && text.codePointCount(0, text.length()) > max) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("platform.written.tooLong")
            .addConstraintViolation();
        return false;
      }
      return optional || Markup.isVisible(text);
    }
  }
}
