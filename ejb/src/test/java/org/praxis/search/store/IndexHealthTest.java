package org.praxis.search.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexHealthTest {
  @TempDir Path folder;

  @Test
  void aWholeIndexIsReadableAndSoIsNone() throws IOException {
    assertThat(IndexHealth.isReadable(folder.resolve("none"))).isTrue();
    assertThat(IndexHealth.isReadable(index())).isTrue();
  }

  @Test
  void anIndexWithOneByteChangedIsNot() throws IOException {
    Path index = index();
    for (Path file : files(index)) {
      if (!file.toString().endsWith(".lock")) {
        byte[] before = Files.readAllBytes(file);
        byte[] changed = before.clone();
        changed[changed.length / 2] ^= 0x55;
        Files.write(file, changed);
        assertThat(IndexHealth.isReadable(index)).as(file.toString()).isFalse();
        Files.write(file, before);
      }
    }
    assertThat(IndexHealth.isReadable(index)).isTrue();
  }

  @Test
  void anIndexWithAFileCutOffOrMissingIsNot() throws IOException {
    for (boolean missing : new boolean[] {true, false}) {
      Path index = index();
      Path file =
          files(index).stream().filter(f -> f.toString().endsWith(".cfs")).findFirst().get();
      if (missing) {
        Files.delete(file);
      } else {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(20);
        }
      }
      assertThat(IndexHealth.isReadable(index)).isFalse();
    }
  }

  @Test
  void filesWithoutAnIndexAreNone() throws IOException {
    Path index = index();
    for (Path file : files(index)) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
      }
    }
    assertThat(IndexHealth.isReadable(index)).isFalse();
  }

  @Test
  void aNewFolderIsMarkedAndAnIndexThatIsWholeStays() throws IOException {
    Path mine = folder.resolve("deep/search");
    IndexHealth.look(mine, "one 1");
    index(mine.resolve("entry"));
    List<Path> before = files(mine.resolve("entry"));
    IndexHealth.look(mine, "one 1");
    assertThat(files(mine.resolve("entry"))).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void ofAnotherDatabaseOrFormTheIndexGoesAndNothingElse() throws IOException {
    Path mine = folder.resolve("search");
    Files.createDirectories(mine.resolve("lost+found"));
    IndexHealth.look(mine, "one 1");
    index(mine.resolve("entry"));
    Path foreign = Files.writeString(mine.resolve("notes.txt"), "Not ours.");
    IndexHealth.look(mine, "one 2");
    assertThat(mine.resolve("entry")).doesNotExist();
    assertThat(foreign).hasContent("Not ours.");
    assertThat(mine.resolve("lost+found")).isDirectory();
    assertThat(mine.resolve("made-of")).hasContent("one 2");
  }

  @Test
  void aDamagedIndexGoes() throws IOException {
    IndexHealth.look(folder, "one 1");
    index(folder.resolve("entry"));
    for (Path file : files(folder.resolve("entry"))) {
      Files.write(file, new byte[] {1});
    }
    IndexHealth.look(folder, "one 1");
    assertThat(folder.resolve("entry")).doesNotExist();
  }

  @Test
  void anIndexWhoseMarkWasLostWithItsFolderIsMadeAnew() throws IOException {
    index(folder.resolve("entry"));
    IndexHealth.look(folder, "one 1");
    assertThat(folder.resolve("entry")).doesNotExist();
    assertThat(folder.resolve("made-of")).hasContent("one 1");
  }

  @Test
  void aFolderThatOthersUseIsRefusedAndLeftAsItIs() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("entry")).resolve("letter.txt");
    Files.writeString(foreign, "Not ours.");
    assertThatThrownBy(() -> IndexHealth.look(folder, "one 1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PRAXIS_SEARCH_FOLDER")
        .hasMessageContaining(folder.toString());
    assertThat(foreign).hasContent("Not ours.");
    assertThat(folder.resolve("made-of")).doesNotExist();
  }

  private Path index() throws IOException {
    return index(Files.createTempDirectory(folder, "index"));
  }

  private static Path index(Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 50; i++) {
        Document document = new Document();
        document.add(new TextField("text", "Some words of number " + i, Field.Store.YES));
        writer.addDocument(document);
      }
      writer.commit();
    }
    return index;
  }

  private static List<Path> files(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.toList();
    }
  }
}
