package org.praxis.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name in an address: lower-case letters a to z, digits and single hyphens, at most 60. */
@NotNull
@Size(max = Slug.LONGEST)
@Pattern(regexp = "[a-z0-9]+(?:-[a-z0-9]+)*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {
  /** Most characters. */
  int LONGEST = 60;

  String message() default "platform.slug.malformed";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
