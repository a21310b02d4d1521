package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.people.Role;

/**
 * Which group gives which role. Where an OpenID provider names the groups, this decides; where a
 * directory does, the server's {@code security.cli} decides, with the names that stand here when
 * nothing is configured.
 */
@ApplicationScoped
public class GroupRoles {
  private static final String MODERATORS = "praxis-moderators";
  private static final String TRAINERS = "praxis-trainers";
  private static final String HR = "praxis-hr";
  private static final String AUDITORS = "praxis-auditors";
  private static final String ADMINS = "praxis-admins";

  @Inject SignInMode mode;

  @Inject
  @ConfigProperty(name = "praxis.group.moderators", defaultValue = MODERATORS)
  String moderators;

  @Inject
  @ConfigProperty(name = "praxis.group.trainers", defaultValue = TRAINERS)
  String trainers;

  @Inject
  @ConfigProperty(name = "praxis.group.hr", defaultValue = HR)
  String hr;

  @Inject
  @ConfigProperty(name = "praxis.group.auditors", defaultValue = AUDITORS)
  String auditors;

  @Inject
  @ConfigProperty(name = "praxis.group.admins", defaultValue = ADMINS)
  String admins;

  /** The role of each group that has one, in the order in which roles are told. */
  public Map<String, String> byGroup() {
    boolean configured = mode.isOpenId();
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(configured ? moderators : MODERATORS, Role.MODERATOR);
    roles.put(configured ? trainers : TRAINERS, Role.TRAINER);
    roles.put(configured ? hr : HR, Role.HR);
    roles.put(configured ? auditors : AUDITORS, Role.AUDITOR);
    roles.put(configured ? admins : ADMINS, Role.ADMIN);
    return roles;
  }
}
