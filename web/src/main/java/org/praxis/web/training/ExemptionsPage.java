package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.assigning.ExemptionId;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.ExemptionRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Who is exempt from what; exempting somebody, and revoking that. */
@Named
@RequestScoped
public class ExemptionsPage {
  @Inject Exempting exempting;
  @Inject RuleReading reading;
  @Inject NamedPeople named;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject AssignDoor door;
  @Inject HttpServletRequest request;

  private Page<ExemptionRow> exemptions;
  private String begun;

  public void load() {
    door.expect();
    attempt.shows(
        "reason",
        request.getParameter("revoke") == null
            ? "reason"
            : "because-" + request.getParameter("revoke"));
    attempt.pressed(
        "exempt",
        pressed -> {
          exempting.exempt(draft());
          return "/training/exemptions?done=exempted";
        });
    attempt.pressed("revoke", this::revoke);
    if (!attempt.isOver()) {
      exemptions = exempting.exemptions(address.page());
      begun = begun();
    }
  }

  // Whoever comes from an assignment has said of whom.
  private String begun() {
    String person = request.getParameter("person-id");
    return person == null
        ? null
        : named.chips(List.of(Address.id(person, PersonId::new))).stream()
            .findFirst()
            .map(PersonChip::name)
            .orElse(null);
  }

  private ExemptionDraft draft() {
    List<PersonId> people =
        named.of(
            "person",
            request.getParameter("person"),
            request.getParameter("person-id"),
            "training.assign.exempt.several");
    if (people.size() != 1) {
      throw new InvalidInput("person", "training.assign.exempt.onePerson");
    }
    return new ExemptionDraft(
        sent("track"),
        people.get(0),
        request.getParameter("reason"),
        sent("evidence"),
        sent("link"),
        Days.dayOrNone("from", sent("from")),
        Days.dayOrNone("until", sent("until")));
  }

  private String revoke(String id) {
    ExemptionId exemption = Address.id(id, ExemptionId::new);
    Integer version = Numbers.whole(request.getParameter("version-" + exemption));
    exempting.revoke(exemption, version == null ? null : version.longValue(), because(exemption));
    return "/training/exemptions?done=exemptionRevoked";
  }

  private String sent(String field) {
    String value = request.getParameter(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  public Page<ExemptionRow> getExemptions() {
    return exemptions;
  }

  public String typed(String field) {
    String value = request.getParameter(field);
    return value == null && field.equals("person") ? begun : value;
  }

  /** Whether the form is open: it was sent, or somebody came to exempt somebody. */
  public boolean isBegun() {
    return request.getParameter("exempt") != null
        || request.getParameter("person-id") != null
        || exemptions.isEmpty();
  }

  /** Why one is revoked, in a form that was refused. */
  public String because(ExemptionId id) {
    return request.getParameter("because-" + id);
  }

  public String wrong(ExemptionId id) {
    return attempt.at("because-" + id);
  }

  public List<SelectItem> getTracks() {
    List<SelectItem> items = new ArrayList<>();
    items.add(
        new SelectItem(
            "", Texts.of("training.assign.track.choose", viewer.getLocale(), viewer.getZone())));
    reading.tracks().forEach(track -> items.add(new SelectItem(track.slug(), track.title())));
    return items;
  }
}
