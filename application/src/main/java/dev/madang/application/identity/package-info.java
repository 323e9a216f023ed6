/** Who a caller is at this moment, and the ports that know accounts and passwords. */
@NullMarked
package dev.madang.application.identity;

import org.jspecify.annotations.NullMarked;
