package org.praxis.notification.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.notification.mail.MailSettings;
import org.praxis.notification.mail.model.Seals.Purpose;

/** Tells the addresses that we made from all others. */
@ApplicationScoped
class SealedAddresses {
  private static final Pattern SEALED =
      Pattern.compile("[^+@]++\\+([rb])([0-9a-z]++-[a-z2-7]++)@.*+");

  @Inject MailSettings settings;

  /** Of which letter one of these is, for replies to it. */
  OptionalLong answered(Collection<String> addresses) {
    return number(addresses, "r", Purpose.REPLY);
  }

  /** Of which letter one of these is, for reports that it did not arrive. */
  OptionalLong bounced(Collection<String> addresses) {
    return number(addresses, "b", Purpose.BOUNCE);
  }

  private OptionalLong number(Collection<String> addresses, String kind, Purpose purpose) {
    for (String address : addresses) {
      Matcher sealed = SEALED.matcher(address);
      if (sealed.matches() && sealed.group(1).equals(kind)) {
        OptionalLong number = settings.seals().open(purpose, sealed.group(2));
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return OptionalLong.empty();
  }
}
