package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.CertificateNumber;
import org.praxis.training.CertificateState;
import org.praxis.training.view.CertificatePaper;
import org.praxis.training.view.CertificateView;

class CertificatePdfTest {
  private static final String ADDRESS =
      "https://praxis.corp.example/training/certificate/PX-4F7K-29QM-X3TD";
  private static final Instant ISSUED = Instant.parse("2026-11-27T23:30:00Z");
  private static final Instant UNTIL = Instant.parse("2027-11-28T22:59:59Z");

  @Test
  void everythingThatIsOnItCanBeReadFromIt() throws Exception {
    String text = text(print("Anna Keller", Locale.ENGLISH, CertificateState.VALID, UNTIL));
    assertThat(text)
        .contains(
            "Certificate",
            "Anna Keller",
            "Fire drill",
            "Edition 3",
            // By the clock of its owner, in Berlin, it was tomorrow already.
            "November 28, 2026",
            "Valid until",
            "November 28, 2027",
            "PX-4F7K-29QM-X3TD",
            ADDRESS)
        .doesNotContain("Revoked");
  }

  @Test
  void itSpeaksTheLanguageOfItsOwner() throws Exception {
    assertThat(text(print("Anna Keller", Locale.GERMAN, CertificateState.VALID, null)))
        .contains("Zertifikat", "28. November 2026", "Gültig bis", "unbegrenzt");
    assertThat(text(print("Anna Keller", Locale.FRENCH, CertificateState.VALID, null)))
        .contains("Certificate", "November 28, 2026");
  }

  @Test
  void whatHoldsNoMoreSaysSo() throws Exception {
    assertThat(text(print("Anna Keller", Locale.ENGLISH, CertificateState.REVOKED, null)))
        .contains("Revoked: this certificate holds no more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Łukasz-Øvergård",
        "Ελένη Παπαδοπούλου",
        "Юлия Щербакова",
        "Սաթենիկ Հակոբյան",
        "ნინო ბერიძე",
        "Nguyễn Thị Ánh"
      })
  void namesOfManyScriptsShow(String name) throws Exception {
    assertThat(text(print(name, Locale.ENGLISH, CertificateState.VALID, null))).contains(name);
  }

  @Test
  void hebrewAndArabicAreReadFromRightToLeft() throws Exception {
    // What extracts text puts what was drawn from right to left in order again, and letters out of
    // their joined forms.
    assertThat(text(print("שרה כהן", Locale.ENGLISH, CertificateState.VALID, null)))
        .contains("שרה כהן");
    assertThat(text(print("ليلى حسن", Locale.ENGLISH, CertificateState.VALID, null)))
        .contains("ليلى حسن");
  }

  @Test
  void textsAreTextsWhateverIsInThem() throws Exception {
    String hostile = "<b>O'Brien</b> & \"Söhne\" \u0000\uD800 <!DOCTYPE x>";
    assertThat(text(print(hostile, Locale.ENGLISH, CertificateState.VALID, null)))
        .contains("<b>O'Brien</b> &");
  }

  @Test
  void aPhoneReadsTheAddressOffThePaper() throws Exception {
    byte[] pdf = print("Anna Keller", Locale.ENGLISH, CertificateState.VALID, UNTIL);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      assertThat(page.getWidth()).isGreaterThan(page.getHeight());
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      String read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
              .getText();
      assertThat(read).isEqualTo(ADDRESS);
      keep(pdf, page);
    }
  }

  @Test
  void itIsTaggedSaysItsLanguageAndHasItsFontsInside() throws Exception {
    try (PDDocument document =
        Loader.loadPDF(print("Anna Keller", Locale.GERMAN, CertificateState.VALID, null))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Zertifikat von Anna Keller");
      for (COSName font : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
      }
    }
  }

  private static byte[] print(
      String name, Locale locale, CertificateState state, Instant validUntil) {
    CertificateView certificate =
        new CertificateView(
            new CertificateNumber("PX-4F7K-29QM-X3TD"),
            new PersonChip(PersonId.next(), name, "AK", null, null, false, false),
            "fire-drill",
            "Fire drill",
            3,
            ISSUED,
            validUntil,
            state,
            null,
            null,
            null,
            true,
            false);
    return CertificatePdf.write(
            new CertificatePaper(certificate, locale, ZoneId.of("Europe/Berlin")), ADDRESS)
        .print(List.<File>of());
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  // To be looked at.
  private static void keep(byte[] pdf, BufferedImage page) throws Exception {
    Path there = Path.of("target", "papers");
    Files.createDirectories(there);
    Files.write(there.resolve("certificate.pdf"), pdf);
    ImageIO.write(page, "png", there.resolve("certificate.png").toFile());
  }
}
