package org.praxis.access;

import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.Set;
import org.praxis.people.Caller;

/** At least one scope, and none that the caller's roles cannot use. */
@Constraint(validatedBy = Grantable.ByRole.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Grantable {
  String message() default "access.token.scope.none";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks the container for the caller's roles. */
  class ByRole implements ConstraintValidator<Grantable, Set<Scope>> {
    @Inject Caller caller;

    @Override
    public boolean isValid(Set<Scope> scopes, ConstraintValidatorContext context) {
      if (scopes == null || scopes.isEmpty() || scopes.stream().anyMatch(Objects::isNull)) {
        return false;
      }
      if (scopes.stream().allMatch(scope -> scope.roles().stream().anyMatch(caller::is))) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate("access.token.scope.notYours")
          .addConstraintViolation();
      return false;
    }
  }
}
