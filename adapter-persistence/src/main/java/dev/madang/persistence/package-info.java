/**
 * The public door of storage: how other modules configure, open and copy a board's database. Everything else is in
 * sub-packages, which no other module may use; a feature's ports are in the sub-package of its name. The sub-package
 * {@code schema} is generated from the migrations.
 */
@NullMarked
package dev.madang.persistence;

import org.jspecify.annotations.NullMarked;
