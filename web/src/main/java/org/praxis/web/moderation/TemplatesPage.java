package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.moderation.templates.TemplateKeeping;
import org.praxis.moderation.templates.view.TemplateView;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** The templates of a community, which the address names, or of the whole company. */
@Named
@RequestScoped
public class TemplatesPage {
  @Inject TemplateKeeping keeping;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private SpaceId community;
  private String name;
  private List<TemplateView> templates;

  /** {@code community} is null for the whole company. */
  static String address(SpaceId community) {
    return "/moderation/templates" + (community == null ? "" : "?community=" + community);
  }

  /** Which community the address is about; null for the whole company. */
  static SpaceId community(HttpServletRequest request) {
    String id = request.getParameter("community");
    return id == null || id.isEmpty() ? null : Address.id(id, SpaceId::new);
  }

  public void load() {
    community = community(request);
    attempt.pressed("remove", this::remove);
    if (!attempt.isOver()) {
      templates = community == null ? keeping.companys() : keeping.usable(community);
      name = community == null ? null : keeping.name(community);
    }
  }

  private String remove(String id) {
    Integer version = Numbers.whole(request.getParameter("version"));
    keeping.remove(
        community, Address.id(id, TemplateId::new), version == null ? null : version.longValue());
    String list = address(community);
    return list + (community == null ? "?" : "&") + "done=templateRemoved";
  }

  /** Null for the whole company. */
  public SpaceId getCommunity() {
    return community;
  }

  public String getName() {
    return name;
  }

  /** What leads on to one of these, or to a new one. */
  public String getQuery() {
    return community == null ? "" : "?community=" + community;
  }

  public List<TemplateView> getTemplates() {
    return templates;
  }

  /** Whether whoever looks may change those of that place. */
  public boolean isKept() {
    return community != null || keeping.keepsCompanys();
  }

  /** Of these, those which are changed here. */
  public boolean isKept(TemplateView template) {
    return template.community() == null ? community == null && isKept() : true;
  }

  public List<QueuePlace> getPlaces() {
    return keeping.places();
  }
}
