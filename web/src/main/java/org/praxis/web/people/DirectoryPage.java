package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import org.praxis.access.DirectoryInspection;
import org.praxis.access.SignInTestDraft;
import org.praxis.access.view.DirectoryRow;
import org.praxis.access.view.FoundGroup;
import org.praxis.access.view.SignInTest;
import org.praxis.people.Deactivating;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.Acquaintance;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.PageReading;
import org.praxis.web.page.Viewer;
import org.praxis.web.security.GroupRoles;
import org.praxis.web.security.Identities;
import org.praxis.web.security.Origins;

/**
 * The administrator's look at the company's directories, and at what a sign-in finds there.
 *
 * <p>A test does not redirect: its steps are in the answer to the form and nowhere else, and no
 * browser keeps it. The password is read here and goes nowhere but to the directory.
 */
@Named
@RequestScoped
public class DirectoryPage {
  private static final int LONGEST_SHOWN = 256;

  @Inject DirectoryInspection inspection;
  @Inject Deactivating deactivating;
  @Inject People people;
  @Inject Identities identities;
  @Inject Origins origins;
  @Inject GroupRoles groupRoles;
  @Inject Viewer viewer;
  @Inject PageReading reading;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private List<DirectoryRow> directories = List.of();
  private SignInTest test;
  private Acquaintance person;

  public void load() {
    Faces.getResponse().setHeader("Cache-Control", "no-store");
    viewer.identify();
    if (!viewer.isAdmin()) {
      throw new NotOpen();
    }
    attempt.pressed("test", button -> test());
    attempt.pressed("close", id -> change(id, deactivating::deactivate, "closed"));
    attempt.pressed("open", id -> change(id, deactivating::reactivate, "opened"));
    if (!attempt.isOver()) {
      // A directory that is away is waited for.
      directories = reading.apart(inspection::states);
      if (test == null && !getName().isBlank()) {
        person = people.acquaintance(getName()).orElse(null);
      }
    }
  }

  private String test() {
    test =
        inspection.test(
            new SignInTestDraft(typed(), request.getParameter("password")),
            origins.of(request),
            identities::rolesOf);
    person = test.person();
    return null;
  }

  private String change(String id, Consumer<PersonId> act, String done) {
    act.accept(Address.id(id, PersonId::new));
    return "/people/directory?name=" + Address.encode(getName()) + "&done=" + done;
  }

  private String typed() {
    String name = request.getParameter("name");
    return name == null ? "" : name;
  }

  /** As typed, without what no page can show, and no longer than a name can be. */
  public String getName() {
    return typed()
        .codePoints()
        .limit(LONGEST_SHOWN)
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  public List<DirectoryRow> getDirectories() {
    return directories;
  }

  /** Null until a name was tested. */
  public SignInTest getTest() {
    return test;
  }

  /** What Praxis knows of the name; null when nobody of that name has been here. */
  public Acquaintance getPerson() {
    return person;
  }

  /** Nobody may close Praxis for themselves. */
  public boolean isMe() {
    return person != null && person.id().equals(viewer.getProfile().chip().id());
  }

  /** Each group that gives a role, with that role. */
  public List<Map.Entry<String, String>> getMapping() {
    return List.copyOf(groupRoles.byGroup().entrySet());
  }

  /** The role that a group gives by itself; null when it gives none. */
  public String role(FoundGroup group) {
    return groupRoles.byGroup().get(group.name());
  }
}
