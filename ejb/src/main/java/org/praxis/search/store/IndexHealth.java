package org.praxis.search.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jboss.logging.Logger;

/**
 * Looks at the embedded index before Hibernate Search opens it, which would end the start of the
 * server with one that is damaged. What cannot be read, or belongs to another database or an
 * earlier form of the fields, goes; it is made anew from the entries.
 */
public class IndexHealth implements Integrator {
  private static final Logger LOG = Logger.getLogger(IndexHealth.class);
  private static final String DATA_SOURCE = "java:jboss/datasources/PraxisDS";

  /** The index, as Hibernate Search calls its folder. */
  private static final String INDEX = "entry";

  /** Says that the folder is ours, and what the index is made of. */
  private static final String MARK = "made-of";

  /** How Lucene calls its files. */
  private static final Pattern LUCENES =
      Pattern.compile("(pending_)?segments.*|write\\.lock|" + IndexFileNames.CODEC_FILE_PATTERN);

  /** What a new disk has. */
  private static final String FOUND = "lost+found";

  /** Changes with the fields or with how words are compared. */
  static final int FORM = 5;

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    Map<String, Object> properties = factory.getProperties();
    if (isEmbedded(properties)) {
      look(
          Path.of((String) properties.get("hibernate.search.backend.directory.root")),
          origin() + " " + FORM);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // The index outlives the server.
  }

  /** Whether the index is in a folder of this node. */
  static boolean isEmbedded(Map<String, Object> properties) {
    return "lucene".equals(properties.get("hibernate.search.backend.type"));
  }

  /**
   * @param made of what and in which form
   * @throws IllegalStateException of a folder in which something stands that is not ours
   */
  static void look(Path folder, String made) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve(MARK);
      Path index = folder.resolve(INDEX);
      if (!Files.exists(mark)) {
        refuseIfUsed(folder);
        remove(index); // of what is not known: the folder was lost while a server ran
        Files.writeString(mark, made);
      } else if (!Files.readString(mark).equals(made) || !isReadable(index)) {
        remove(index);
        Files.writeString(mark, made);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The folder of the index cannot be used: " + folder, e);
    }
  }

  private static void refuseIfUsed(Path folder) throws IOException {
    try (Stream<Path> there = Files.list(folder)) {
      if (!there.allMatch(each -> each.endsWith(FOUND) || each.endsWith(INDEX) && isIndex(each))) {
        throw new IllegalStateException(
            "PRAXIS_SEARCH_FOLDER must be an empty folder, or one in which Praxis has made an index,"
                + " and this is neither: "
                + folder);
      }
    }
  }

  // Whether it has nothing but what Lucene writes.
  private static boolean isIndex(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> LUCENES.matcher(file.getFileName().toString()).matches());
    } catch (IOException e) {
      return false; // a file, or somebody's
    }
  }

  /** Whether all of it is as it was written; so is what is not there. */
  static boolean isReadable(Path index) {
    if (!Files.exists(index)) {
      return true;
    }
    try (FSDirectory directory = FSDirectory.open(index)) {
      if (!DirectoryReader.indexExists(directory)) {
        return directory.listAll().length == 0;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn("The index is damaged and is made anew", e);
      return false;
    }
  }

  // Nothing but the index: the folder may be where a disk is mounted, and links lead elsewhere.
  private static void remove(Path index) throws IOException {
    if (!Files.exists(index, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(index)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  /** Which database it is. */
  static String origin() {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from search_origin")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say which one it is.", e);
    }
  }

  private static DataSource dataSource() {
    try {
      return InitialContext.doLookup(DATA_SOURCE);
    } catch (NamingException e) {
      throw new IllegalStateException("The server has no data source " + DATA_SOURCE, e);
    }
  }
}
