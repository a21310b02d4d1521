package org.praxis.search.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.apache.lucene.index.DirectoryReader;
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

  /** Changes with the fields or with how words are compared. */
  static final int FORM = 3;

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    if ("lucene".equals(factory.getProperties().get("hibernate.search.backend.type"))) {
      look(
          Path.of((String) factory.getProperties().get("hibernate.search.backend.directory.root")));
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // The index outlives the server.
  }

  private static void look(Path folder) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve("made-of");
      String made = origin() + " " + FORM;
      boolean ours = Files.exists(mark) && Files.readString(mark).equals(made);
      if (!ours || !isReadable(folder.resolve("entry"))) {
        clear(folder);
        Files.createDirectories(folder);
        Files.writeString(mark, made);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The folder of the index cannot be used: " + folder, e);
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

  private static void clear(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
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
