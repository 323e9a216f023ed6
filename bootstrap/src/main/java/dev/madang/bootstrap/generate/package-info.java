/** Made-up boards of any size, for trying Madang before a village moves in. Nothing of it runs while a board is served. */
@NullMarked
package dev.madang.bootstrap.generate;

import org.jspecify.annotations.NullMarked;
