package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.templates.TemplateKeeping;
import org.praxis.moderation.templates.view.TemplateView;
import org.praxis.moderation.view.CaseView;
import org.praxis.platform.content.TextLanguage;

/** The templates among which a moderator chooses where they write a message. */
@Named
@RequestScoped
public class UsableTemplates {
  @Inject TemplateKeeping keeping;
  @Inject QueueFilters filters;

  private List<TemplateView> found;
  private SpaceId place;

  /** Those that answer what the case asks; first those in the language in which it is written. */
  public List<TemplateView> of(CaseView shown) {
    if (found == null) {
      place = keeping.place(shown.content().summary().placeSlug()).orElse(null);
      Optional<String> language =
          TextLanguage.of(shown.content().summary().excerpt()).map(TextLanguage::code);
      found =
          usable(shown.reported() != null).stream()
              .sorted(
                  Comparator.comparing(
                      template -> !language.equals(Optional.ofNullable(template.language()))))
              .toList();
    }
    return found;
  }

  /** Those for deciding several cases of the one community that the queue shows. */
  public List<TemplateView> getForMany() {
    if (found == null) {
      place = filters.getPlace();
      found = usable(filters.isPublished());
    }
    return found;
  }

  /** Where they are kept. */
  public String getAddress() {
    return TemplatesPage.address(place);
  }

  private List<TemplateView> usable(boolean published) {
    return place == null
        ? List.of()
        : keeping.usable(place).stream().filter(one -> one.answers(published)).toList();
  }
}
