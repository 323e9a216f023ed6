/** What protects accounts: passwords, sessions, links, and what the log and the database have of them. */
@NullMarked
package dev.madang.defence.account;

import org.jspecify.annotations.NullMarked;
