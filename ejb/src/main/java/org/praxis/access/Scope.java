package org.praxis.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.praxis.people.Role;

/** What a token may be used for; never for more than its person may do. */
public enum Scope {
  /** Everything that changes nothing. */
  READ(Set.of(Role.MEMBER)),
  /** Asking, replying, joining. */
  WRITE(Set.of(Role.MEMBER)),
  /** The queue and decisions on texts; any member may moderate a community. */
  MODERATION(Set.of(Role.MEMBER)),
  /** Designing tracks, and taking part in them: hence every member's. */
  TRAINING(Set.of(Role.MEMBER)),
  /** What is kept for HR and administrators. */
  ADMINISTRATION(Set.of(Role.ADMIN, Role.HR));

  private final Set<String> roles;

  Scope(Set<String> roles) {
    this.roles = roles;
  }

  /** One of these roles is needed to create a token with this scope. */
  public Set<String> roles() {
    return roles;
  }

  /** As in the API and in the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Scope of(String text) {
    for (Scope scope : values()) {
      if (scope.text().equals(text)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("no scope: " + text);
  }

  /** In the order of this enum, however they were written. */
  public static Set<Scope> all(String... texts) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String text : texts) {
      scopes.add(of(text));
    }
    return Collections.unmodifiableSet(scopes);
  }
}
