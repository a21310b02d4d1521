package org.praxis.notification.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.StandingTexts;
import org.praxis.communities.view.CommunityName;
import org.praxis.communities.view.StandingText;
import org.praxis.notification.hook.store.Deliveries.Claimed;
import org.praxis.notification.mail.MailSettings;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.json.Json;

/**
 * What a hook is told, as it reads at this moment. Of what waits for a moderator nobody outside is
 * told more than that there is a case.
 */
@ApplicationScoped
class Messages {
  private static final int EXCERPT = 280;
  private static final String CASES = "case.";

  @Inject StandingTexts standing;
  @Inject Rendering rendering;
  @Inject MailSettings settings;

  /** What is sent. */
  record Message(String type, Instant timestamp, Object data) {}

  /** In which community it happened. */
  record Place(CommunityId id, String slug, String name, String address) {}

  /** A topic or a reply; of what was taken back no word. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(
      ContributionId id,
      ContributionId topic,
      String kind,
      String title,
      String author,
      String excerpt,
      String address,
      Place community) {}

  /** A case, or of a test nothing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Other(UUID id, String address, Place community) {}

  /** What was claimed, and what to say. */
  record Outgoing(Claimed delivery, String body) {}

  /** What there is to tell; the others are left out. In three statements. */
  List<Outgoing> of(List<Claimed> claimed) {
    Map<ContributionId, StandingText> texts =
        standing.of(
            claimed.stream()
                .filter(Messages::isOfText)
                .map(one -> new ContributionId(one.subject()))
                .toList());
    Map<CommunityId, CommunityName> places = places(claimed);
    return claimed.stream()
        .map(one -> data(one, texts, places).map(data -> new Outgoing(one, body(one, data))))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String body(Claimed one, Object data) {
    return Json.write(new Message(one.type(), one.at(), data));
  }

  private Map<CommunityId, CommunityName> places(Collection<Claimed> claimed) {
    return standing.living(
        claimed.stream().filter(one -> !isOfText(one)).map(Claimed::community).toList());
  }

  private static boolean isOfText(Claimed one) {
    return one.subject() != null && !one.type().startsWith(CASES);
  }

  private Optional<Object> data(
      Claimed one,
      Map<ContributionId, StandingText> texts,
      Map<CommunityId, CommunityName> places) {
    if (isOfText(one)) {
      boolean withdrawn = one.type().equals(HookNews.CONTRIBUTION_WITHDRAWN.text());
      return Optional.ofNullable(texts.get(new ContributionId(one.subject())))
          .filter(text -> text.community().equals(one.community()))
          .filter(text -> text.withdrawn() == withdrawn)
          .map(this::text);
    }
    return Optional.ofNullable(places.get(one.community()))
        .map(name -> place(one.community(), name.slug(), name.name()))
        .map(
            place ->
                new Other(
                    one.subject(),
                    one.subject() == null
                        ? null
                        : settings.page("/moderation/case/" + one.subject()),
                    place));
  }

  private Text text(StandingText text) {
    return new Text(
        text.contribution(),
        text.topic(),
        text.kind(),
        text.title(),
        text.authorName(),
        text.text() == null ? null : rendering.excerpt(text.text(), EXCERPT),
        settings.page("/communities/post/" + text.contribution()),
        place(text.community(), text.slug(), text.name()));
  }

  private Place place(CommunityId id, String slug, String name) {
    return new Place(id, slug, name, settings.page("/communities/community/" + slug));
  }
}
