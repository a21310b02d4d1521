package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.demand.NeedAsking;
import org.praxis.training.demand.NeedFilter;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedReading;
import org.praxis.training.demand.NeedSort;
import org.praxis.training.demand.NeedState;
import org.praxis.training.demand.view.NeedRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What colleagues need to learn; seconding it is one button. */
@Named
@RequestScoped
public class NeedsPage {
  private static final List<NeedState> STATES =
      List.of(NeedState.OPEN, NeedState.ANSWERED, NeedState.CLOSED);

  private static final PageRequest ONE = new PageRequest(1, 1);

  @Inject NeedReading reading;
  @Inject NeedAsking asking;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private Page<NeedRow> needs;
  private boolean ever;

  public void load() {
    attempt.pressed("second", id -> back(asking.second(id(id)), "needSeconded"));
    attempt.pressed("takeBack", id -> back(asking.takeBack(id(id)), "needTakenBack"));
    if (!attempt.isOver()) {
      needs =
          reading.needs(
              new NeedFilter(getWords(), isMine(), getState(), getSort()), address.page());
      ever = needs.isEmpty() && isAll() && (isAny(NeedState.ANSWERED) || isAny(NeedState.CLOSED));
    }
  }

  private static NeedId id(String pressed) {
    return Address.id(pressed, NeedId::new);
  }

  private String back(NeedId id, String done) {
    return "/training/needs?"
        + address.getKept()
        + "page="
        + address.page().number()
        + "&done="
        + done
        + "#n-"
        + id;
  }

  public Page<NeedRow> getNeeds() {
    return needs;
  }

  /** What was looked for; null for all. */
  public String getWords() {
    return request.getParameter("q");
  }

  public boolean isMine() {
    return "true".equals(request.getParameter("mine"));
  }

  /** Whether nobody has asked for anything, and not only for nothing of what was looked for. */
  public boolean isAll() {
    return (getWords() == null || getWords().isBlank())
        && !isMine()
        && getState() == NeedState.OPEN;
  }

  private boolean isAny(NeedState state) {
    return !reading.needs(new NeedFilter(null, false, state, getSort()), ONE).isEmpty();
  }

  /** Where nothing is open: whether somebody has asked for something all the same. */
  public boolean isEver() {
    return ever;
  }

  /** Those of which there is a list; whatever else somebody puts in the address shows the first. */
  public NeedState getState() {
    return STATES.stream()
        .filter(state -> state.name().equals(request.getParameter("status")))
        .findFirst()
        .orElse(NeedState.OPEN);
  }

  public List<NeedState> getStates() {
    return STATES;
  }

  public NeedSort getSort() {
    return sort(request.getParameter("sort"));
  }

  static NeedSort sort(String asked) {
    return Stream.of(NeedSort.values())
        .filter(sort -> sort.name().equals(asked))
        .findFirst()
        .orElse(NeedSort.WANTED);
  }

  public NeedSort[] getSorts() {
    return NeedSort.values();
  }
}
