package org.praxis.platform.content;

import org.commonmark.node.CustomBlock;

/** A film in a page. */
final class FilmBlock extends CustomBlock {
  private final Media.Film film;
  private final Viewing viewing;

  FilmBlock(Media.Film film, Viewing viewing) {
    this.film = film;
    this.viewing = viewing;
  }

  Media.Film film() {
    return film;
  }

  Viewing viewing() {
    return viewing;
  }
}
