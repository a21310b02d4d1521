package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Lets the files that a text names be found: an image shows its preview, which leads to the image
 * itself. An image from elsewhere is a link, so that reading a page tells no other site of it.
 */
final class Files extends AbstractVisitor {
  /** Keeps to a node how large its image is shown, until that is written. */
  private static final class Sized extends CustomNode {
    private final AttachmentAddress address;

    Sized(AttachmentAddress address) {
      this.address = address;
    }
  }

  static void size(Node image, Map<String, String> attributes) {
    attributes.put("loading", "lazy");
    if (image.getFirstChild() instanceof Sized sized) {
      attributes.put("width", String.valueOf(sized.address.width()));
      attributes.put("height", String.valueOf(sized.address.height()));
    }
  }

  private final Viewing viewing;
  private final List<Image> films = new ArrayList<>();
  private final List<Image> pictures = new ArrayList<>();

  Files(Viewing viewing) {
    this.viewing = viewing;
  }

  @Override
  public void visit(Document document) {
    visitChildren(document);
    films.forEach(this::play);
    if (viewing.figures()) {
      pictures.forEach(Files::stand);
    }
  }

  // Wherever in a text a film is named, it stands behind that paragraph, as a block of its own.
  private void play(Image image) {
    Node block = image;
    while (!stands(block.getParent())) {
      block = block.getParent();
    }
    block.insertAfter(new FilmBlock(Media.film(image), viewing));
    image.unlink();
    if (block instanceof Paragraph && block.getFirstChild() == null) {
      block.unlink();
    }
  }

  private static boolean stands(Node above) {
    return above instanceof Document || above instanceof BlockQuote || above instanceof ListItem;
  }

  // An image that is a paragraph by itself is a figure.
  private static void stand(Image image) {
    Node shown = image.getParent() instanceof Link ? image.getParent() : image;
    if (shown.getParent() instanceof Paragraph paragraph
        && paragraph.getFirstChild() == shown
        && paragraph.getLastChild() == shown
        && stands(paragraph.getParent())) {
      FigureBlock figure = new FigureBlock();
      paragraph.insertBefore(figure);
      figure.appendChild(shown);
      paragraph.unlink();
    }
  }

  @Override
  public void visit(Link link) {
    AttachmentAddress.of(link.getDestination())
        .ifPresent(address -> link.setDestination(address.file()));
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    AttachmentAddress.of(image.getDestination())
        .ifPresentOrElse(address -> keep(image, address), () -> link(image));
  }

  private void keep(Image image, AttachmentAddress address) {
    if (address.film()) {
      films.add(image);
    } else {
      show(image, address);
      pictures.add(image);
    }
  }

  private static void show(Image image, AttachmentAddress address) {
    image.setDestination(address.preview());
    if (address.width() > 0 && address.height() > 0) {
      image.prependChild(new Sized(address));
    }
    if (!isWithinLink(image) && words(image)) {
      Link whole = new Link(address.file(), null);
      image.insertBefore(whole);
      whole.appendChild(image);
    }
  }

  private static void link(Image image) {
    Link link = new Link(image.getDestination(), null);
    Node child = image.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      link.appendChild(child);
      child = next;
    }
    if (link.getFirstChild() == null) {
      link.appendChild(new org.commonmark.node.Text(image.getDestination()));
    }
    image.insertBefore(link);
    image.unlink();
  }

  // A link needs a name, and that of an image is its alternative text.
  private static boolean words(Image image) {
    for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Sized)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithinLink(Node node) {
    for (Node above = node.getParent(); above != null; above = above.getParent()) {
      if (above instanceof Link) {
        return true;
      }
    }
    return false;
  }
}
