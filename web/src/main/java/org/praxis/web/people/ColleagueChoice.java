package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.people.PeopleQuery;
import org.praxis.people.PeopleSearch;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.PersonRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * One colleague out of all: a few who are likely, and whoever a search finds. The page puts a
 * button {@code choose} beside each, whose value is the person.
 */
@Named
@RequestScoped
public class ColleagueChoice {
  private static final PageRequest FEW = new PageRequest(1, 10);

  @Inject PeopleSearch search;
  @Inject HttpServletRequest request;

  private List<PersonChip> likely = List.of();
  private Page<PersonRow> found = new Page<>(List.of(), FEW, 0);

  public void load(List<PersonChip> likely) {
    this.likely = likely;
    if (isAsked()) {
      found = search.find(new PeopleQuery(getWords(), null, null, null), FEW);
    }
  }

  public String getWords() {
    String words = request.getParameter("q");
    return words == null ? "" : words;
  }

  public boolean isAsked() {
    return !getWords().isBlank();
  }

  public List<PersonChip> getLikely() {
    return likely;
  }

  public Page<PersonRow> getFound() {
    return found;
  }
}
