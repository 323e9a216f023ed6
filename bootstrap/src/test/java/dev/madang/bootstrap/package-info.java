/** The jar as its users meet it: started, configured, stopped; and the rules that its modules keep. */
@NullMarked
package dev.madang.bootstrap;

import org.jspecify.annotations.NullMarked;
