package org.praxis.people.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.directory.Census;
import org.praxis.directory.CensusEntry;
import org.praxis.directory.Directories;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Oddity;
import org.praxis.people.Role;
import org.praxis.people.directory.store.SyncNotes;
import org.praxis.people.directory.view.MappingLook;
import org.praxis.people.directory.view.MappingLook.Fact;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.platform.validation.Written;

/** Whether the mapping is right, seen at one entry as it is now. */
@Stateless
@RolesAllowed(Role.ADMIN)
// A directory may take its time; no connection to the database is held meanwhile.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MappingCheck {
  @Inject CompanyDirectory directory;
  @Inject SyncNotes notes;

  /**
   * In the order in which directories are asked; one that has nobody of that name is left out.
   *
   * @throws DirectoryDown when one of them does not answer
   */
  public List<MappingLook> look(@Written(max = 256) String name) {
    if (!directory.isUsed()) {
      throw new NoDirectoryFollowed();
    }
    Directories directories = directory.directories();
    List<MappingLook> looks = new ArrayList<>();
    for (String one : directories.names()) {
      try (Census census = directories.census(one)) {
        census.entry(name.strip()).map(this::look).ifPresent(looks::add);
      } catch (DirectoryUnavailable e) {
        throw new DirectoryDown();
      }
    }
    return looks;
  }

  private MappingLook look(CensusEntry entry) {
    return new MappingLook(
        entry.directory(),
        entry.dn(),
        entry.counts(),
        facts(entry),
        entry.raw(),
        entry.oddities().stream().map(oddity -> problem(entry, oddity)).toList(),
        entry.id() == null ? null : notes.person(entry.directory(), entry.id()).orElse(null));
  }

  private static List<Fact> facts(CensusEntry entry) {
    return Stream.of(
            fact("id", entry.id()),
            fact("uid", entry.logins().isEmpty() ? null : String.join(", ", entry.logins())),
            fact("name", entry.name()),
            fact("mail", entry.mail()),
            fact("title", entry.title()),
            fact("office", entry.office()),
            fact("zone", entry.zone()),
            fact("department", entry.department()),
            fact("manager", entry.managerDn()),
            fact("language", entry.language()),
            fact("startedOn", entry.startedOn()),
            fact("photo", entry.photo().map(jpeg -> jpeg.length / 1024 + " kB").orElse(null)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Fact> fact(String name, Object value) {
    return Optional.ofNullable(value).map(said -> new Fact(name, said.toString()));
  }

  private static SyncProblem problem(CensusEntry entry, Oddity oddity) {
    return new SyncProblem(
        entry.directory(),
        entry.dn(),
        oddity.kind().name(),
        oddity.attribute(),
        oddity.leavesOut());
  }
}
