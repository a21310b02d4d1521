package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.Discovering;
import org.praxis.communities.JoinNote;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.RequestId;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.MemberRow;
import org.praxis.communities.view.RequestRow;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.ColleagueChoice;
import org.praxis.web.problem.Texts;

/** Who belongs to a community; for those who look after it, who wants to, and deciding it. */
@Named
@RequestScoped
public class MembersPage {
  @Inject MemberKeeping keeping;
  @Inject Discovering discovering;
  @Inject ColleagueChoice choice;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  @Inject
  @Param(name = "role")
  String role;

  private CommunityView view;
  private Page<MemberRow> members;
  private Page<RequestRow> requests;

  public static String address(String slug) {
    return "/communities/members/" + Address.encode(slug);
  }

  public void load() {
    String slug = address.part();
    attempt.pressed("admit", id -> done(slug, "admitted", () -> keeping.admit(slug, wish(id))));
    attempt.pressed(
        "decline", id -> done(slug, "declined", () -> keeping.decline(slug, wish(id), answer(id))));
    attempt.pressed("choose", id -> done(slug, "added", () -> keeping.add(slug, person(id))));
    attempt.pressed("remove", id -> done(slug, "removed", () -> keeping.remove(slug, person(id))));
    attempt.pressed(
        "become",
        id -> done(slug, "roleChanged", () -> keeping.become(slug, person(id), newRole(id))));
    if (attempt.isOver()) {
      return;
    }
    view = discovering.community(slug);
    members = keeping.members(slug, only(), address.page());
    if (view.may().moderate()) {
      requests = keeping.requests(slug, PageRequest.first());
      choice.load(List.of());
    }
  }

  private static String done(String slug, String what, Runnable act) {
    act.run();
    return address(slug) + "?done=" + what;
  }

  private static RequestId wish(String id) {
    return Address.id(id, RequestId::new);
  }

  private static PersonId person(String id) {
    return Address.id(id, PersonId::new);
  }

  private JoinNote answer(String id) {
    String field = "answer-" + id;
    attempt.shows("text", field);
    attempt.name(
        field, Texts.of("communities.requests.answer", viewer.getLocale(), viewer.getZone()));
    return new JoinNote(request.getParameter(field));
  }

  private CommunityRole newRole(String id) {
    return role(request.getParameter("role-" + id))
        .orElseThrow(() -> new InvalidInput("role-" + id, "platform.invalid"));
  }

  private CommunityRole only() {
    return role(role).orElse(null);
  }

  private static java.util.Optional<CommunityRole> role(String name) {
    return Stream.of(CommunityRole.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  public CommunityView getView() {
    return view;
  }

  public Page<MemberRow> getMembers() {
    return members;
  }

  /** Null for those who do not look after the community. */
  public Page<RequestRow> getRequests() {
    return requests;
  }

  /** The roles that an owner can give. */
  public List<CommunityRole> getRoles() {
    return List.of(CommunityRole.MEMBER, CommunityRole.EXPERT, CommunityRole.MODERATOR);
  }
}
