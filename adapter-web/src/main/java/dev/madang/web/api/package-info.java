/** The front door for programs: the REST API in JSON, with problem details (RFC 9457) for every error. */
@NullMarked
package dev.madang.web.api;

import org.jspecify.annotations.NullMarked;
