/** Database servers for tests: real ones, from Maven, or those that the environment names. No test lives here. */
@NullMarked
package dev.madang.persistence.server;

import org.jspecify.annotations.NullMarked;
