package org.praxis.platform.content;

import org.commonmark.node.CustomBlock;

/** An image that stands by itself. */
final class FigureBlock extends CustomBlock {}
