package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A small disk for what is attached: memory that is mounted as one, with a tablespace on it, where
 * the table with the contents of files goes. As a company does that keeps files from filling the
 * disk of all else. Only root may mount.
 */
final class SmallDisk implements AutoCloseable {
  private static final String TABLE = "communities_attachment_part";

  private final Testbed testbed;
  private final Path folder;
  private final int used;

  private SmallDisk(Testbed testbed, Path folder, int used) {
    this.testbed = testbed;
    this.folder = folder;
    this.used = used;
  }

  /** It cannot be mounted; the message says why. */
  static final class NotMounted extends Exception {
    private static final long serialVersionUID = 1;

    NotMounted(String why) {
      super(why);
    }
  }

  /**
   * @param megabytes that are free on it, beside what was attached before
   */
  static SmallDisk mount(Testbed testbed, int megabytes) throws NotMounted, SQLException {
    int used = used(testbed);
    Path folder = testbed.folder().resolve("small-disk").toAbsolutePath();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String refused =
        said(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "size=" + (used + megabytes) + "m",
            "praxis-bench",
            folder.toString());
    if (!refused.isEmpty()) {
      throw new NotMounted(refused);
    }
    SmallDisk disk = new SmallDisk(testbed, folder, used);
    try {
      disk.execute(
          "create tablespace small location '" + folder + "'",
          "alter table " + TABLE + " set tablespace small");
    } catch (SQLException e) {
      disk.close();
      throw e;
    }
    return disk;
  }

  private static int used(Testbed testbed) throws SQLException {
    String bytes = testbed.rows("select pg_total_relation_size('" + TABLE + "')").get(0).get(0);
    return (int) (Long.parseLong(bytes) >> 20) + 1;
  }

  /** From now on it has so much more than was attached before anything was tried. */
  void enlarge(int megabytes) {
    String refused =
        said("mount", "-o", "remount,size=" + (used + megabytes) + "m", folder.toString());
    if (!refused.isEmpty()) {
      throw new IllegalStateException(refused);
    }
  }

  /** Everything is where it was. */
  @Override
  public void close() throws SQLException {
    try {
      execute(
          "alter table if exists " + TABLE + " set tablespace pg_default",
          "drop tablespace if exists small");
    } finally {
      said("umount", "--lazy", folder.toString());
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = testbed.postgres().administrator();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  // Empty where it worked.
  private static String said(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : said.strip() + " (" + String.join(" ", command) + ")";
    } catch (IOException e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
