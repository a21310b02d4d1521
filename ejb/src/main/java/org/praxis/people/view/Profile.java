package org.praxis.people.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The signed-in person as the directory describes them, with the roles that its groups give. */
public record Profile(
    PersonChip chip,
    String uid,
    String mail,
    String department,
    Locale locale,
    ZoneId timeZone,
    List<String> roles) {
  public Profile {
    roles = List.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }
}
