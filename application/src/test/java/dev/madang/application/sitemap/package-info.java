@NullMarked
package dev.madang.application.sitemap;

import org.jspecify.annotations.NullMarked;
