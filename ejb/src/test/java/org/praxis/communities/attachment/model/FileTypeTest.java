package org.praxis.communities.attachment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.communities.attachment.Samples.both;
import static org.praxis.communities.attachment.Samples.image;
import static org.praxis.communities.attachment.Samples.pdf;
import static org.praxis.communities.attachment.Samples.spreadsheet;
import static org.praxis.communities.attachment.Samples.text;
import static org.praxis.communities.attachment.Samples.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praxis.communities.attachment.Unattachable;

class FileTypeTest {
  @TempDir Path folder;

  @Test
  void whatAFileIsSaysItsContentAndNotItsName() throws IOException {
    assertThat(type("page.html", image("png", 8, 8))).isEqualTo("image/png");
    assertThat(type("picture.png", pdf())).isEqualTo("application/pdf");
    assertThat(type("picture.png", text("<html><script>alert(1)</script>")))
        .isEqualTo("text/plain");
  }

  @Test
  void svgAndHtmlAreTextAndNothingThatABrowserShows() throws IOException {
    byte[] svg = text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    assertThat(FileType.of(kept(svg), "x.svg").isShownInline()).isFalse();
    byte[] html = text("<!doctype html><script>alert(1)</script>");
    assertThat(FileType.of(kept(html), "x.html").isShownInline()).isFalse();
  }

  @Test
  void officeDocumentsAreTakenAndOtherArchivesAreNot() throws IOException {
    assertThat(type("plan.zip", spreadsheet())).endsWith("spreadsheetml.sheet");
    refused("archive", "plan.xlsx", zip("a.txt"));
    refused("archive", "x.jar", zip("META-INF/MANIFEST.MF", "A.class"));
    refused(
        "macros", "plan.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
  }

  @Test
  void programsAndWhatNobodyKnowsAreNotTaken() {
    refused("program", "setup.txt", both(text("MZ"), new byte[200]));
    refused("program", "run.png", both(text("\u007fELF\u0002\u0001\u0001"), new byte[200]));
    refused("unknown", "picture.png", new byte[] {1, 2, 3, 0, 1, 2, (byte) 0x9f, 0});
  }

  @Test
  void aFileThatIsTwoThingsAtOnceIsNone() {
    refused("twoInOne", "a.png", both(image("png", 8, 8), zip("a.txt")));
    refused("twoInOne", "a.pdf", both(pdf(), zip("a.txt")));
    refused("twoInOne", "a.gif", both(text("GIF89a/*"), text("*/=1;<script>alert(1)</script>")));
    refused("twoInOne", "a.pdf", both(text("<script>1</script>\n"), pdf()));
  }

  @Test
  void aPictureThatNotEveryBrowserShowsIsADownload() throws IOException {
    FileType tiff = FileType.of(kept(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}), "scan.tif");
    assertThat(tiff.mediaType()).isEqualTo("image/tiff");
    assertThat(tiff.isShownInline()).isFalse();
  }

  @Test
  void aPictureMayHaveSomethingHarmlessBehindIt() throws IOException {
    assertThat(type("phone.jpg", both(image("jpeg", 8, 8), new byte[5000])))
        .isEqualTo("image/jpeg");
  }

  private String type(String name, byte[] content) throws IOException {
    return FileType.of(kept(content), name).mediaType();
  }

  private void refused(String why, String name, byte[] content) {
    assertThatThrownBy(() -> type(name, content))
        .isInstanceOfSatisfying(
            Unattachable.class,
            e -> assertThat(e.key()).isEqualTo("communities.attachment." + why));
  }

  private Path kept(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
