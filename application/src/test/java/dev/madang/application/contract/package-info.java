/**
 * What one store promises, every store proves. A store outside this project extends {@link
 * dev.madang.application.contract.StoreContract} in its tests; green means that it is a Madang store.
 */
@NullMarked
package dev.madang.application.contract;

import org.jspecify.annotations.NullMarked;
