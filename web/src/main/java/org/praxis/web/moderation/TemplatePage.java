package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.templates.NoSuchTemplate;
import org.praxis.moderation.templates.Placeholder;
import org.praxis.moderation.templates.TemplateDraft;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.moderation.templates.TemplateKeeping;
import org.praxis.moderation.templates.view.TemplateView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** One template, or a new one: of the community that the address names, or of the company. */
@Named
@RequestScoped
public class TemplatePage {
  /** No language in particular; a choice without a value would be sent by its words. */
  private static final String ANY = "any";

  @Inject TemplateKeeping keeping;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private SpaceId community;
  private TemplateView shown;

  public void load() {
    community = TemplatesPage.community(request);
    List<TemplateView> all = community == null ? keeping.companys() : keeping.usable(community);
    shown = id().map(id -> find(all, id)).orElse(null);
    attempt.pressed("save", button -> save());
  }

  private TemplateView find(List<TemplateView> all, TemplateId id) {
    return all.stream()
        .filter(one -> one.id().equals(id) && (one.community() == null) == (community == null))
        .findFirst()
        .orElseThrow(NoSuchTemplate::new);
  }

  private String save() {
    if (shown == null) {
      keeping.add(community, draft());
    } else {
      keeping.change(community, shown.id(), draft());
    }
    String list = TemplatesPage.address(community);
    return list + (community == null ? "?" : "&") + "done=templateKept";
  }

  private TemplateDraft draft() {
    Integer version = Numbers.whole(request.getParameter("version"));
    String language = request.getParameter("language");
    return new TemplateDraft(
        request.getParameter("name"),
        request.getParameter("text"),
        chosen(),
        language == null || language.equals(ANY) ? null : language,
        version == null ? null : version.longValue());
  }

  private List<Verdict> chosen() {
    String[] chosen = request.getParameterValues("verdict");
    return chosen == null
        ? List.of()
        : Stream.of(Verdict.values())
            .filter(verdict -> List.of(chosen).contains(verdict.name()))
            .toList();
  }

  private Optional<TemplateId> id() {
    return Optional.ofNullable(request.getParameter("id"))
        .filter(id -> !id.isEmpty())
        .map(id -> Address.id(id, TemplateId::new));
  }

  private boolean isSent() {
    return request.getParameter("save") != null;
  }

  /** As it is kept; null of a new one. */
  public TemplateView getShown() {
    return shown;
  }

  /** Null for the whole company. */
  public SpaceId getCommunity() {
    return community;
  }

  public String getList() {
    return TemplatesPage.address(community);
  }

  public String getName() {
    return isSent() ? request.getParameter("name") : shown == null ? "" : shown.name();
  }

  public String getText() {
    return isSent() ? request.getParameter("text") : shown == null ? "" : shown.text();
  }

  public String getLanguage() {
    if (isSent()) {
      return request.getParameter("language");
    }
    return shown == null || shown.language() == null ? ANY : shown.language();
  }

  public boolean isFor(Verdict verdict) {
    return isSent()
        ? chosen().contains(verdict)
        : shown != null && shown.verdicts().contains(verdict);
  }

  public Verdict[] getVerdicts() {
    return Verdict.values();
  }

  public Placeholder[] getPlaceholders() {
    return Placeholder.values();
  }

  public List<SelectItem> getLanguages() {
    return Stream.of(ANY, "en", "de")
        .map(
            code ->
                new SelectItem(
                    code,
                    Texts.of(
                        "moderation.template.language." + code,
                        viewer.getLocale(),
                        viewer.getZone())))
        .toList();
  }
}
