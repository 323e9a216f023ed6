package dev.madang.bootstrap.http;

import dev.madang.web.limit.ByteBudget;
import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * What clients may take of the server.
 *
 * @param isUnbounded whose connections nobody counts: a proxy has those of all its clients
 */
public record Bounds(ByteBudget budget, Predicate<InetAddress> isUnbounded) {}
