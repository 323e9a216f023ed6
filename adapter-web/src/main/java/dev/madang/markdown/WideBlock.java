package dev.madang.markdown;

import org.commonmark.node.CustomBlock;

/** What may be wider than a page, and is scrolled by itself. */
final class WideBlock extends CustomBlock {}
