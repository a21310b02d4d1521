package org.praxis.access.view;

import java.util.List;
import org.praxis.directory.SignInTrace;
import org.praxis.people.view.Acquaintance;

/**
 * What a sign-in would find, step by step. It holds no password.
 *
 * @param name as it is looked for; empty when it can be nobody's
 * @param asked the directories in order, up to the one that knows the name
 * @param login under which name Praxis would know the person; null when nobody is found
 * @param roles that the groups give; null when that is not known just now
 * @param person null when nobody of that name has ever been here
 */
public record SignInTest(
    String name,
    List<DirectoryLook> asked,
    String login,
    List<FoundGroup> groups,
    List<String> roles,
    SignInTrace.Password password,
    Acquaintance person) {}
