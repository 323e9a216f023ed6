/**
 * The ports on jOOQ, for the databases that {@link dev.madang.persistence.Engine} names. One configuration class is public, with what it takes and throws; everything else, and which engine
 * it runs on, is nobody else's business. The subpackage {@code schema} is generated from the migrations.
 */
@NullMarked
package dev.madang.persistence;

import org.jspecify.annotations.NullMarked;
