package org.praxis.communities.mailing.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.communities.mailing.mail.Mail;
import org.praxis.communities.mailing.mail.MailReader;
import org.praxis.communities.mailing.mail.Mbox;
import org.praxis.communities.mailing.mail.Oddity;
import org.praxis.communities.mailing.mail.RawMail;
import org.praxis.communities.mailing.model.ImportRun;
import org.praxis.communities.mailing.store.Archives;
import org.praxis.communities.mailing.store.StagedMails;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.TermSearch;
import org.praxis.people.MailAddresses;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/**
 * Reads the archive, message by message. A part of it is put aside in one transaction with how far
 * the archive is read by it, so whoever goes on after a dead node reads nothing twice.
 */
@Dependent
@Named
public class ReadArchive extends AbstractBatchlet {
  private static final int MOST_MAILS = 100;
  private static final int MOST_CHARACTERS = 500_000;

  @Inject ImportWork work;
  @Inject Archives archives;
  @Inject StagedMails staged;
  @Inject MailAddresses addresses;
  @Inject TermSearch terms;
  @Inject Rendering rendering;

  private record Read(RawMail raw, Mail mail) {}

  private Function<String, List<HoldReason>> termsIn;

  @Override
  public String process() throws IOException {
    if (!work.isAt(ImportStage.READING)) {
      return null;
    }
    termsIn = terms.in(work.with(run -> run.community().space()));
    long begin = work.with(ImportRun::position);
    Instant last = staged.lastSent(work.run()).orElseGet(() -> work.clock().instant());
    MailReader reader = new MailReader(work.clock().instant());
    Mbox mbox = new Mbox(archives.from(work.run(), begin), begin, work.with(ImportRun::read));
    List<Read> some = new ArrayList<>();
    int characters = 0;
    for (Optional<RawMail> raw = mbox.next(); raw.isPresent(); raw = mbox.next()) {
      Mail mail = reader.read(raw.get(), last);
      last = mail.sentAt();
      some.add(new Read(raw.get(), mail));
      characters += mail.text().length();
      if (some.size() >= MOST_MAILS || characters >= MOST_CHARACTERS) {
        if (!putAside(some)) {
          return null;
        }
        some.clear();
        characters = 0;
      }
    }
    if (putAside(some)) {
      work.at(
          ImportStage.READING, run -> run.reaches(ImportStage.THREADING, work.clock().instant()));
    }
    return null;
  }

  private boolean putAside(List<Read> some) {
    List<Read> taken = some.stream().filter(read -> !read.mail().isLeftOut()).toList();
    Map<String, PersonId> people =
        addresses.of(taken.stream().map(read -> read.mail().address()).collect(Collectors.toSet()));
    List<StagedMails.Problem> problems =
        some.stream().flatMap(read -> problems(read).stream()).toList();
    List<StagedMails.Staged> mails =
        taken.stream().map(read -> staged(read, people.get(read.mail().address()))).toList();
    return work.at(
        ImportStage.READING,
        run -> {
          int fresh = staged.add(run.key(), mails);
          staged.addProblems(run.key(), problems);
          run.hasRead(
              some.isEmpty() ? run.size() : some.get(some.size() - 1).raw().end(),
              some.size(),
              mails.size() - fresh,
              some.size() - taken.size(),
              problems.size(),
              work.clock().instant());
        });
  }

  private static StagedMails.Staged staged(Read read, PersonId person) {
    Mail mail = read.mail();
    return new StagedMails.Staged(
        read.raw().number(),
        mail.messageId(),
        mail.references(),
        mail.subject().title(),
        mail.subject().base(),
        mail.subject().reply(),
        mail.sentAt(),
        mail.address(),
        mail.name(),
        person == null ? null : person.value(),
        mail.text());
  }

  private List<StagedMails.Problem> problems(Read read) {
    Mail mail = read.mail();
    List<Oddity> oddities = new ArrayList<>(mail.oddities());
    if (!mail.isLeftOut()) {
      found(mail).forEach(oddities::add);
    }
    return oddities.stream()
        // What else is odd about a mail that is left out is of no consequence, unless others are
        // left
        // out with it.
        .filter(
            oddity ->
                oddity.kind().isLeftOut() == mail.isLeftOut() || oddity.kind() == Oddity.Kind.MORE)
        .map(
            oddity ->
                new StagedMails.Problem(
                    read.raw().number(),
                    mail.subject().title(),
                    mail.sentAt(),
                    oddity.kind().name(),
                    oddity.detail(),
                    mail.isLeftOut()))
        .toList();
  }

  // As screening reads what members write: the source, and what marks in it hide.
  private List<Oddity> found(Mail mail) {
    String whole =
        mail.subject().title()
            + "\n"
            + mail.text()
            + "\n"
            + rendering.words(new Markup(mail.text()));
    return termsIn.apply(whole).stream()
        .map(found -> new Oddity(Oddity.Kind.TERM, found.found()))
        .toList();
  }
}
