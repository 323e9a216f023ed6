@NullMarked
package dev.madang.persistence.engine.server;

import org.jspecify.annotations.NullMarked;
